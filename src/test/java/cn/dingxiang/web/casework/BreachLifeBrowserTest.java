package cn.dingxiang.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.casework.CaseFile;
import cn.dingxiang.casework.CaseState;
import cn.dingxiang.casework.CaseWorld;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.testing.Browser;
import cn.dingxiang.testing.NeedsChromium;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The whole life of a breach by pages alone: an officer and a reviewer, each at their own browser, from finding to release. */
@NeedsChromium
@Tag("database")
class BreachLifeBrowserTest {
    private static Browser browser;
    private static LifeWorld life;
    private static CaseWorld world;

    private AtDesk zhao;
    private AtDesk li;
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
        if (browser != null) {
            browser.close();
        }
        if (life != null) {
            life.close();
        }
    }

    @Test
    void from_leaving_to_release() {
        aDoctorLeaves();
        itIsVerifiedAndTold();
        theLetterIsHandedOverAndTheOtherSideHeard();
        twoPeopleConfirm();
        itIsSettledInParts();
        paidIsNotReleased();
        theSameOnAPhoneAndInEnglish();
        zhao.hasNothingToComplainOf();
        li.hasNothingToComplainOf();
    }

    private void aDoctorLeaves() {
        world.fresh();
        Actor wang = life.officer("wang");
        life.officer("zhao");
        life.reviewer("li");
        agreement = life.serving(LifeWorld.NUMBER, "张三", wang);
        world.on("2027-03-16");
        world.event(wang, LifeWorld.NUMBER, "2027-03-10", "LEFT_POST", "reason", "RESIGNED");
        world.night("2027-03-16");
        id = world.caseOf(agreement, "").id();
        zhao = new AtDesk(browser, life.server(), "zhao", 1366, 768);
        li = new AtDesk(browser, life.server(), "li", 1366, 768);
    }

    private void itIsVerifiedAndTold() {
        world.on("2027-03-20");
        zhao.open("/cases").shoot("cases-list-1366").isAccessible();
        zhao.openCaseOf("张三").sees("服务期未满离岗", "待核实", "2027年3月31日", "如何消除").shoot("case-open-1366").isAccessible();
        zhao.choose("开始核实").fill("reason", "联系本人和卫生院").shoot("case-step-verify-1366").isAccessible().take("开始核实");
        zhao.sees("已办理", "核实中");

        world.on("2027-03-25");
        zhao.openCaseOf("张三").choose("送达告知书").shoot("case-step-notice-1366").isAccessible();
        assertThat(zhao.page().locator("#letter-MATTERS").inputValue()).contains("服务期未满离岗");
        Page preview = zhao.page().waitForPopup(() -> zhao.page().locator("button[formtarget]").click());
        preview.waitForLoadState();
        assertThat(preview.content()).contains("催告函", "（预览，未编号）").doesNotContain("违约");
        Browser.shoot(preview, "letter-preview");
        preview.close();
        zhao.fill("reason", "催告函当面送达").take("送达告知书");
        zhao.sees("已告知，待陈述申辩", "2027年4月9日", "梨树县卫健定向催〔2027〕1号", "尚未送出").shoot("case-told-1366");
    }

    private void theLetterIsHandedOverAndTheOtherSideHeard() {
        zhao.upload("签收回执.png", "本人签收的催告函回执");
        zhao.page().locator("a", new Page.LocatorOptions().setHasText("催告函")).first().click();
        zhao.page().waitForURL("**/letters/*");
        zhao.page().locator("#kind").selectOption("HANDED_OVER");
        zhao.fill("on", "2027-03-25").fill("person", "张三本人");
        zhao.page().locator("button:has-text('登记')").click();
        zhao.sees("要附上签收回执的扫描件").shoot("letter-proof-problem-1366");
        zhao.page().locator("#scan").selectOption(zhao.page().locator("#scan option").last().getAttribute("value"));
        zhao.page().locator("button:has-text('登记')").last().click();
        zhao.page().waitForURL("**said=proof*");
        zhao.sees("已送达 2027-03-25", "签收回执.png").shoot("letter-served-1366").isAccessible();
        zhao.open("/letters").sees("催告函", "已送达 2027-03-25").shoot("letters-list-1366").isAccessible();

        world.on("2027-04-02");
        zhao.openCaseOf("张三").upload("陈述.png", "本人书面陈述");
        zhao.choose("登记陈述申辩").fill("reason", "家中老人患病，另谋工作").tick("本人书面陈述").take("登记陈述申辩");
    }

    private void twoPeopleConfirm() {
        world.on("2027-04-12");
        zhao.openCaseOf("张三").sees("认定须由两人先后办理", "wang").choose("提出认定").fill("reason", "事实清楚，证据充分")
                .tick("本人书面陈述").take("提出认定");
        zhao.sees("须由另一名复核人员");
        assertThat(zhao.page().locator(".choices").innerText()).as("no officer confirms, least of all their own").doesNotContain("复核认定");
        zhao.shoot("case-proposed-1366");

        world.on("2027-04-15");
        li.openCaseOf("张三").choose("复核认定").fill("reason", "同意认定").tick("本人书面陈述")
                .fill("letter-DECISION", "张三服务期未满离岗，构成违约。").shoot("case-step-confirm-1366").isAccessible().take("复核认定");
        li.sees("已认定违约", "违约认定告知书").shoot("case-confirmed-1366").isAccessible();
        li.page().locator("a:has-text('认定卷宗')").first().click();
        li.page().waitForURL("**/dossier");
        li.sees("2027-03-10", "协议第三条", "SHA-256").shoot("case-dossier-1366").isAccessible();
    }

    private void itIsSettledInParts() {
        world.on("2027-05-20");
        zhao.openCaseOf("张三").sees("尚未核定", "协议第十条", "¥90,000.00").choose("核定责任金额").fill("reason", "按协议第十条核定")
                .fill("letter-PAY_TO", "转入县财政非税收入账户").shoot("case-step-settle-1366").take("核定责任金额");
        zhao.sees("核定并固定", "违约责任履行通知书");
        zhao.choose("约定分期").fill("reason", "本人申请分期").tick("本人书面陈述").fill("due1", "2027-06-30").fill("amount1", "40000")
                .fill("due2", "2027-07-31").fill("amount2", "40000");
        zhao.page().locator("main form button.btn-primary").click();
        zhao.page().waitForSelector("[role=alert]");
        zhao.sees("各期合计");
        assertThat(zhao.page().locator("#amount1").inputValue()).isEqualTo("40000");
        zhao.shoot("case-step-instalments-problem-1366").isAccessible();
        zhao.fill("amount1", "45000").fill("amount2", "45000").take("约定分期");

        world.on("2027-08-01");
        zhao.openCaseOf("张三").sees("逾期未付").shoot("case-arrears-1366");
        zhao.open("/county").sees("分期逾期");
        zhao.open("/cases/arrears").sees("张三", "¥90,000.00", "2027-06-30", "下次提醒").shoot("arrears-1366").isAccessible();
        zhao.page().setViewportSize(360, 740);
        zhao.shoot("arrears-360").isAccessible();
        zhao.page().setViewportSize(1366, 768);
        zhao.page().locator("main a[href='/cases?arrears=true']").click();
        zhao.sees("张三", "付款").shoot("cases-arrears-1366").isAccessible();
        assertThat(zhao.page().locator("form[action*='/cases/export']").getAttribute("action")).as("exported as it is seen")
                .contains("arrears=true");
        zhao.openCaseOf("张三");
        pay("2027-07-30", "45000");
        zhao.sees("已付清");
        pay("2027-08-01", "45,000.00");
        zhao.sees("¥0.00").shoot("case-paid-1366");
    }

    private void pay(String on, String amount) {
        zhao.page().locator("summary:has-text('登记付款')").click();
        zhao.fill("paidOn", on).fill("amount", amount);
        zhao.page().locator("form[action$=payments] button").click();
        zhao.page().waitForURL("**said=paid*");
    }

    private void paidIsNotReleased() {
        assertThat(world.caseOf(agreement, "").state()).isEqualTo(CaseState.SETTLEMENT);
        zhao.openCaseOf("张三").sees("付清不等于解除").choose("解除协议").fill("reason", "已付清").shoot("case-step-release-1366").take("解除协议");
        zhao.sees("已解除协议", "解除协议书");
        zhao.choose("归档结案").fill("reason", "归档").take("归档结案");
        zhao.sees("已结案", "已了结").shoot("case-closed-1366").isAccessible();
        CaseFile closed = world.caseOf(agreement, "");
        assertThat(closed.state()).isEqualTo(CaseState.CLOSED);
        assertThat(closed.steps()).extracting(step -> step.by() + " " + step.action()).contains("zhao PROPOSE_CONFIRMATION", "li CONFIRM",
                "zhao RELEASE");
        assertThat(world.rows("SELECT DISTINCT actor FROM audit_entry WHERE action LIKE 'case.%' AND actor IN ('zhao', 'li', 'wang')"))
                .containsExactlyInAnyOrder("zhao", "li");
    }

    private void theSameOnAPhoneAndInEnglish() {
        AtDesk phone = new AtDesk(browser, life.server(), "li", 360, 740);
        phone.open("/cases/" + id).sees("已结案").shoot("case-closed-360").isAccessible();
        phone.open("/cases?state=CLOSED").shoot("cases-list-360");
        li.open("/cases/" + id + "?lang=en").sees("What was done", "Damages", "Ended").seesNot("办理经过", "违约金").shoot("case-english-1366");
        phone.hasNothingToComplainOf();
    }
}
