package cn.dingxiang.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.casework.Action;
import cn.dingxiang.casework.CaseFile;
import cn.dingxiang.casework.CaseState;
import cn.dingxiang.casework.CaseWorld;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Role;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.testing.Browser;
import cn.dingxiang.testing.NeedsChromium;
import cn.dingxiang.web.SignedIn;
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A doctor on their phone: sees what is held against them, answers, asks, hands in, subscribes; and the county sees it. */
@NeedsChromium
@Tag("database")
class StudentWalkBrowserTest {
    private static final byte[] PHOTO = Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static Browser browser;
    private static LifeWorld life;
    private static CaseWorld world;

    private AtDesk zhang;
    private long agreement;
    private long id;

    @BeforeAll
    static void open() {
        browser = Browser.open();
        life = new LifeWorld();
        world = life.world();
    }

    @AfterAll
    static void close() {
        browser.close();
        life.close();
    }

    @Test
    void the_students_own_business_on_a_phone() {
        aDoctorLeftAndWasTold();
        theyReadWhatItIsAboutAndAnswer();
        theyAskForADeferralAndHandInAPaper();
        theySubscribeAndSeeWhoLooked();
        theCountyAnswers();
        inEnglish();
        zhang.hasNothingToComplainOf();
    }

    private void aDoctorLeftAndWasTold() {
        world.fresh();
        Actor wang = life.officer("wang");
        Actor zhao = life.officer("zhao");
        agreement = life.serving(LifeWorld.NUMBER, "张三", wang);
        world.on("2027-03-16");
        world.event(wang, LifeWorld.NUMBER, "2027-03-10", "LEFT_POST", "reason", "RESIGNED");
        world.night("2027-03-16");
        world.on("2027-03-20");
        CaseFile file = world.step(zhao, world.caseOf(agreement, ""), Action.BEGIN_VERIFYING, "核实");
        id = world.lettered(zhao, file, Action.SERVE_NOTICE, "已当面送达催告函", "attachment:1").id();
        long person = life.application().get(AgreementRecords.class).find(LifeWorld.NUMBER).orElseThrow().person();
        SignedIn.account(life.application(), "zhang", Role.STUDENT, "22", null, null, null, person);
        zhang = new AtDesk(browser, life.server(), "zhang", 360, 740);
    }

    private void theyReadWhatItIsAboutAndAnswer() {
        zhang.open("/student").sees("在办的个案", "请在 2027年4月4日前答复").shoot("student-home-360").isAccessible();
        zhang.open("/student/cases").sees("服务期未满离岗").shoot("student-cases-360").isAccessible();
        zhang.page().locator("main a[href='/student/cases/" + id + "']").click();
        zhang.page().waitForURL("**/student/cases/" + id);
        zhang.sees("您有权陈述和申辩", "您的权利").shoot("student-case-360").isAccessible();
        zhang.page().locator("main a:has-text('陈述申辩')").first().click();
        zhang.page().waitForURL("**/statement");
        zhang.shoot("student-statement-360").isAccessible();
        zhang.page().locator("#file").setInputFiles(new FilePayload("不是图片.png", "image/png", new byte[] {1, 2, 3}));
        zhang.fill("text", "家中老人患病，离岗照料，愿意返岗");
        zhang.page().locator("main form button[type=submit]").click();
        zhang.page().locator(".invalid-feedback").first().waitFor();
        assertThat(zhang.page().locator("#text").inputValue()).contains("愿意返岗");
        zhang.shoot("student-statement-problem-360");
        zhang.page().locator("#file").setInputFiles(new FilePayload("诊断证明.png", "image/png", PHOTO));
        zhang.page().locator("input[name=evidence]").first().check();
        zhang.page().locator("main form button[type=submit]").click();
        zhang.page().waitForURL("**said=statement*");
        zhang.sees("陈述申辩已提交", "我作了陈述申辩", "诊断证明.png").shoot("student-case-stated-360");
        assertThat(world.caseOf(agreement, "").state()).isEqualTo(CaseState.HEARING);
        assertThat(world.caseOf(agreement, "").last(Action.HEAR_STATEMENT).orElseThrow().evidence()).as("two letters and a photo").hasSize(3);
    }

    private void theyAskForADeferralAndHandInAPaper() {
        zhang.open("/student/requests").sees("您还没有提出过申请").shoot("student-requests-empty-360").isAccessible();
        zhang.page().locator("main a.btn-primary").click();
        zhang.page().waitForURL("**/requests/new");
        zhang.shoot("student-ask-360").isAccessible();
        zhang.page().locator("#ground").selectOption("ILLNESS");
        zhang.fill("from", "2027-04-01").fill("until", "2027-09-01").fill("reason", "本人住院手术，医嘱休养五个月");
        zhang.page().locator("#file").setInputFiles(new FilePayload("住院证明.png", "image/png", PHOTO));
        zhang.page().locator("main form button[type=submit]").click();
        zhang.page().waitForURL("**said=asked*");
        zhang.sees("延期或暂缓", "等待答复", "撤回").shoot("student-requests-360").isAccessible();
        zhang.open("/student/requests/new?kind=TRANSFER_ACROSS_COUNTIES").shoot("student-ask-transfer-360").isAccessible();
        zhang.open("/student/documents").sees("住院证明.png", "诊断证明.png", "催告函").shoot("student-documents-360").isAccessible();
        zhang.page().locator("#shows").fill("返岗承诺书");
        zhang.page().locator("#file").setInputFiles(new FilePayload("承诺书.png", "image/png", PHOTO));
        zhang.page().locator("main form button[type=submit]").click();
        zhang.page().waitForURL("**said=brought*");
        zhang.sees("已提交，县卫生健康局可以看到", "返岗承诺书");
    }

    private void theySubscribeAndSeeWhoLooked() {
        zhang.open("/student/feed").shoot("student-feed-360").isAccessible();
        zhang.page().locator("main form button").click();
        zhang.page().locator("#address").waitFor();
        assertThat(zhang.page().locator("#address").inputValue()).matches(".*/feed/[A-Za-z0-9_-]{43}\\.ics");
        zhang.shoot("student-feed-made-360").isAccessible();
        zhang.open("/student/data").sees("下载我的档案", "送达告知", "县级经办").seesNot("上传附件").shoot("student-data-360").isAccessible();
        zhang.open("/student/data?mine=yes").sees("上传附件");
    }

    private void theCountyAnswers() {
        AtDesk zhao = new AtDesk(browser, life.server(), "zhao", 1366, 768);
        zhao.open("/county").sees("学生申请").shoot("county-home-with-request-1366");
        zhao.open("/requests").sees("张三", "病").shoot("county-requests-1366").isAccessible();
        zhao.page().locator("tbody a").first().click();
        zhao.page().waitForURL("**/requests/*");
        zhao.sees("住院证明.png", "本人住院手术").shoot("county-request-1366").isAccessible();
        zhao.page().locator("button:has-text('受理并去办理')").click();
        zhao.page().waitForURL("**/events/new?**");
        zhao.shoot("county-request-event-1366");
        assertThat(zhao.page().locator("#until").inputValue()).isEqualTo("2027-09-01");
        zhao.open("/cases/" + id).sees("家中老人患病", "诊断证明.png");
        zhang.open("/student/requests").sees("已受理").shoot("student-requests-accepted-360");
        whatWasAskedIsDone(zhao);
        zhao.hasNothingToComplainOf();
    }

    private void whatWasAskedIsDone(AtDesk zhao) {
        zhao.open("/requests?state=ACCEPTED").page().locator("tbody a").first().click();
        zhao.page().waitForURL("**/requests/*");
        zhao.shoot("county-request-accepted-1366").isAccessible();
        zhao.page().locator("main a.btn-primary").click();
        zhao.page().waitForURL("**/events/new?**");
        zhao.page().locator("button[name=go][value=preview]").click();
        zhao.page().locator("button[name=go][value=save]").waitFor();
        zhao.shoot("county-request-preview-1366");
        zhao.page().locator("button[name=go][value=save]").click();
        zhao.page().waitForURL("**said=**");
        zhao.open("/requests?state=DONE").sees("张三").shoot("county-requests-done-1366").isAccessible();
        zhao.page().locator("tbody a").first().click();
        zhao.page().waitForURL("**/requests/*");
        zhao.sees("已办结").shoot("county-request-done-1366").isAccessible();
        zhang.open("/student/requests").sees("已办结", "见时间线").shoot("student-requests-done-360").isAccessible();
    }

    private void inEnglish() {
        for (String page : new String[] {"", "/cases", "/cases/" + id, "/requests", "/requests/new", "/documents", "/data", "/feed"}) {
            zhang.open("/student" + page + "?lang=en").shoot("student" + page.replace('/', '-').replaceAll("\\d+", "one") + "-en-360");
        }
        zhang.open("/student/cases/" + id + "?lang=en").sees("Your rights", "I made my statement").seesNot("您的权利");
    }
}
