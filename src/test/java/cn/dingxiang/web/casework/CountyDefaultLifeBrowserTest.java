package cn.dingxiang.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.casework.CaseState;
import cn.dingxiang.casework.CaseWorld;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Role;
import cn.dingxiang.testing.Browser;
import cn.dingxiang.testing.NeedsChromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The whole life of a county's default by pages alone: those above decide, the county answers, and the record of a deployment ends it. */
@NeedsChromium
@Tag("database")
class CountyDefaultLifeBrowserTest {
    private static final String NUMBER = "JD2016-BY000018";

    private static Browser browser;
    private static LifeWorld life;
    private static CaseWorld world;

    private Actor wang;
    private AtDesk county;
    private AtDesk siping;
    private AtDesk jilin;
    private long agreement;

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
    void from_a_post_not_given_to_its_rectification() {
        aDoctorWaits();
        thoseAboveVerifyAndTellTheCounty();
        theCountyAnswers();
        twoOfThemConfirm();
        theCountyRectifies();
        county.hasNothingToComplainOf();
        siping.hasNothingToComplainOf();
        jilin.hasNothingToComplainOf();
    }

    private void aDoctorWaits() {
        world.fresh();
        wang = life.officer("wang");
        life.account("siping", Role.PREFECTURE, "2203", null);
        life.account("jilin", Role.PROVINCE, null, null);
        agreement = life.trained(NUMBER, "李四", wang);
        world.night("2024-10-31");
        county = new AtDesk(browser, life.server(), "wang", 1366, 768);
        siping = new AtDesk(browser, life.server(), "siping", 1366, 768);
        jilin = new AtDesk(browser, life.server(), "jilin", 1366, 768);
    }

    private void thoseAboveVerifyAndTellTheCounty() {
        world.on("2024-11-04");
        county.openCaseOf("李四").sees("未按期派驻乡镇", "签约县", "市或省").shoot("county-default-as-county-1366");
        assertThat(county.page().locator(".choices").innerText()).as("the county does not decide about itself").contains("提出申诉")
                .doesNotContain("开始核实", "不予认定");
        siping.open("/cases?side=COUNTY").sees("梨树县", "未按期派驻乡镇").shoot("county-default-list-1366").isAccessible();
        siping.openCaseOf("李四").choose("开始核实").fill("reason", "电话向县局了解").take("开始核实");
        world.night("2024-12-05");
        world.on("2024-12-06");
        siping.open("/cases?limit=late").sees("李四", "超期");
        siping.openCaseOf("李四").sees("超过时限").choose("送达整改通知").fill("reason", "整改通知送达县局")
                .shoot("county-default-step-notice-1366").isAccessible().take("送达整改通知");
        siping.sees("四卫健定向督〔2024〕1号", "已发整改通知").shoot("county-default-told-1366");
    }

    private void theCountyAnswers() {
        world.on("2024-12-16");
        county.openCaseOf("李四").upload("说明.png", "编制冻结的批复");
        county.choose("登记情况说明").fill("reason", "卫生院编制冻结，待市里批复").tick("编制冻结的批复").take("登记情况说明");
        county.sees("说明情况中");
    }

    private void twoOfThemConfirm() {
        world.on("2024-12-20");
        siping.openCaseOf("李四").choose("提出认定").fill("reason", "岗位义务未履行").tick("编制冻结的批复").take("提出认定");
        siping.sees("认定待复核", "暂不能复核认定").shoot("county-default-proposed-1366");
        jilin.openCaseOf("李四").choose("复核认定").fill("reason", "同意认定").tick("编制冻结的批复").take("复核认定");
        jilin.sees("已认定未履行义务").seesNot("违约").shoot("county-default-confirmed-1366").isAccessible();
        world.on("2025-01-05");
        siping.openCaseOf("李四").choose("责令限期整改").fill("reason", "60 日内落实派驻").take("责令限期整改");
        siping.sees("限期整改中");
    }

    private void theCountyRectifies() {
        world.on("2025-02-10");
        siping.openCaseOf("李四").choose("整改验收").fill("reason", "县局称已落实").tick("编制冻结的批复");
        siping.page().locator("main form button.btn-primary").click();
        siping.page().waitForSelector("[role=alert]");
        siping.sees("仍有疑点未消除").shoot("county-default-not-yet-1366");
        world.event(wang, NUMBER, "2025-02-10", "DEPLOYED", "unit", "胜利乡卫生院", "county", CaseWorld.COUNTY, "province", "22");
        world.night("2025-02-10");
        world.on("2025-02-12");
        siping.openCaseOf("李四").choose("整改验收").fill("reason", "已到岗");
        siping.page().locator("summary:has-text('引用已登记的事件')").click();
        siping.tick("2025-02-10").shoot("county-default-step-accept-1366").take("整改验收");
        siping.sees("已结案", "已消除").shoot("county-default-closed-1366").isAccessible();
        assertThat(world.caseOf(agreement, "").state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void a_late_paper_closes_the_case_by_itself_and_the_page_says_which() {
        aDoctorWaits();
        world.on("2024-11-20");
        world.event(wang, NUMBER, "2024-09-20", "DEPLOYED", "unit", "胜利乡卫生院", "county", CaseWorld.COUNTY, "province", "22");
        world.night("2024-11-20");
        siping.open("/cases/" + world.caseOf(agreement, "").id()).sees("已了结", "2024-09-20", "wang", "已不成立", "疑点不再成立，自动结案")
                .shoot("county-default-gone-1366");
        siping.page().locator("#then-day").fill("2024-11-10");
        siping.page().locator("form[action$='#then'] button").click();
        siping.page().waitForURL("**then=2024-11-10*");
        siping.sees("2024-11-10 当时所知", "已不存在", "补录").shoot("county-default-then-1366").isAccessible();
    }
}
