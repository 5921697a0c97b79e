package cn.dingxiang.web.placement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.agreement.Track;
import cn.dingxiang.directory.Management;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.Unit;
import cn.dingxiang.directory.Units;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.intake.NewEvents;
import cn.dingxiang.placement.PostTerms;
import cn.dingxiang.placement.Posts;
import cn.dingxiang.testing.Browser;
import cn.dingxiang.testing.DemoWorld;
import cn.dingxiang.testing.NeedsChromium;
import cn.dingxiang.testing.Signing;
import cn.dingxiang.web.SignedIn;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A county places a doctor at its desk, the plan is read, an employer answers on a phone, and a banner is called one. */
@NeedsChromium
@Tag("database")
class PlacementBrowserTest {
    private static final String BANNER = "150521";

    private static Browser browser;
    private static DemoWorld world;
    private static URI server;
    private static Unit hospital;

    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        browser = Browser.open();
        world = DemoWorld.of(folder, 300);
        server = world.get(EmbeddedServer.class).start().getURI();
        List<Unit> units = world.get(Units.class).all().stream().filter(unit -> unit.county().equals(DemoWorld.COUNTY)).toList();
        Unit township = units.stream().filter(unit -> unit.kind() == Unit.Kind.TOWNSHIP_CENTRE).findFirst().orElseThrow();
        hospital = world.get(Units.class).managingHospital(township.id(), DemoWorld.TODAY).orElseThrow();
        for (int year = 2026; year < 2036; year++) {
            world.get(Posts.class).add(new PostTerms(township.id(), hospital.id(), Track.BACHELOR_CLINICAL, "全科", true, 5,
                    LocalDate.of(year, 9, 1), null), township.name(), DemoWorld.TODAY);
        }
        world.application().execute("INSERT INTO confirmation_link (unit_id, agreement_id, code, subject, anchor_on, issue, issued_at, expires_on)"
                + " SELECT " + hospital.id() + ", d.agreement_id, d.code, d.subject, d.due_on, 1, '2026-11-20', '2027-01-31' FROM duty d"
                + " JOIN review_state s ON s.agreement_id = d.agreement_id WHERE d.code = 'ATTESTATION_MISSING' AND d.done_on IS NULL"
                + " AND s.employer = '" + hospital.name() + "' AND s.phase = 'SERVING' LIMIT 2");
        SignedIn.account(world.application(), "desk", Role.COUNTY_OFFICER, "22", null, DemoWorld.COUNTY, null, null);
        SignedIn.account(world.application(), "phone", Role.HOSPITAL, "22", null, DemoWorld.COUNTY, hospital.id(), null);
        aBanner();
    }

    private static void aBanner() {
        for (String name : List.of("其其格", "巴特尔", "乌兰", "哈斯")) {
            Signing.agreement(world.application(), "ZQ-" + name, name, BANNER);
        }
        Unit home = world.get(Units.class).put(BANNER, "科尔沁左翼中旗人民医院", Unit.Kind.COUNTY_HOSPITAL);
        Unit sum = world.get(Units.class).put(BANNER, "巴彦塔拉苏木卫生院", Unit.Kind.TOWNSHIP_CENTRE);
        world.get(Units.class).manage(new Management(sum.id(), home.id(), LocalDate.of(2020, 1, 1), null));
        world.get(Posts.class).add(new PostTerms(sum.id(), home.id(), Track.JUNIOR_COLLEGE, "全科", true, 2, LocalDate.of(2026, 9, 1), null),
                sum.name(), DemoWorld.TODAY);
        world.get(AgreementRecords.class).addEvents(NewEvents.of("ZQ-其其格", List.of(
                Map.of("on", "2022-09-01", "kind", "ENROLLED", "source", "COUNTY"),
                Map.of("on", "2025-07-01", "kind", "GRADUATED", "source", "COUNTY")), "demo"));
        SignedIn.account(world.application(), "banner", Role.COUNTY_OFFICER, "15", null, BANNER, null, null);
        world.review();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (world != null) {
            world.close();
        }
    }

    private Page signedIn(String username, int width, int height, String locale, String path) {
        Page page = browser.window(width, height, locale);
        page.onDialog(com.microsoft.playwright.Dialog::accept);
        page.navigate(server + "/sign-in?back=" + path);
        page.locator("#username").fill(username);
        page.locator("#password").fill(SignedIn.password());
        page.locator("main button[type=submit]").click();
        page.waitForURL("**" + path);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("422")) {
                complaints.add(message.text());
            }
        });
        return page;
    }

    private static void fits(Page page, String name) {
        Browser.shoot(page, name);
        assertThat(Browser.overflow(page)).as(name + " is wider than its window").isZero();
    }

    private static void looksRight(Page page, String name) {
        fits(page, name);
        List<Rule> violations = Browser.violations(page);
        assertThat(violations.stream().map(rule -> rule.getId() + " " + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList()))
                .as(name).isEmpty();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true)).first();
    }

    @Test
    void an_officer_deploys_a_doctor_from_a_proposal() {
        Page page = signedIn("desk", 1366, 768, "zh-CN", "/placement");
        link(page, "派驻建议").click();
        page.waitForURL("**/placement/proposals");
        looksRight(page, "placement-proposals-1366");
        page.locator("a.btn-sm", new Page.LocatorOptions().setHasText("办理派驻")).first().click();
        page.waitForURL("**/placement/new**");
        looksRight(page, "placement-new-1366");
        button(page, "提出派驻").click();
        page.getByText("请写明理由").first().waitFor();
        page.locator("#reason").fill("协议约定单位有空缺岗位");
        button(page, "提出派驻").click();
        page.waitForURL("**/placement/*said=asked");
        assertThat(page.content()).contains("将写入的记录", "会改变什么");
        looksRight(page, "placement-request-1366");
        button(page, "批准").click();
        page.waitForURL("**said=approve");
        button(page, "执行并写入记录").click();
        page.waitForURL("**said=carry-out");
        assertThat(page.content()).contains("已执行，记录已写入");
        fits(page, "placement-done-1366");
        page.navigate(server + "/placement/free");
        fits(page, "placement-free-1366");
        page.navigate(server + "/placement/ending");
        looksRight(page, "placement-ending-1366");
        page.locator("tbody a").first().click();
        page.waitForURL("**/placement/ending/*");
        looksRight(page, "placement-ending-one-1366");
        assertThat(complaints).isEmpty();
    }

    @Test
    void units_posts_and_the_plan_are_read_and_kept_at_a_desk_and_on_a_phone() {
        Page page = signedIn("desk", 1366, 768, "zh-CN", "/units");
        fits(page, "units-1366");
        link(page, hospital.name()).click();
        page.waitForURL("**/units/*");
        page.locator("summary", new Page.LocatorOptions().setHasText("添加或更改联系人")).click();
        page.locator("#name").fill("赵六");
        page.locator("#email").fill("zhao@example.cn");
        page.locator("details[open] form button").click();
        page.waitForURL("**said=contact");
        assertThat(page.content()).contains("zhao@example.cn", "可以收信");
        looksRight(page, "unit-1366");
        page.navigate(server + "/posts");
        looksRight(page, "posts-1366");
        page.locator("tbody a").first().click();
        page.waitForURL("**/posts/*");
        looksRight(page, "post-1366");
        page.navigate(server + "/posts/new");
        fits(page, "post-new-1366");
        page.navigate(server + "/plan");
        page.waitForSelector("#plan-chart canvas");
        looksRight(page, "plan-1366");
        page.locator("td a").first().click();
        page.waitForURL("**/plan/list**");
        looksRight(page, "plan-list-1366");
        for (String path : List.of("/posts", "/placement/proposals")) {
            page.setViewportSize(360, 740);
            page.navigate(server + path);
            fits(page, "phone" + path.replace('/', '-') + "-360");
        }
        page.navigate(server + "/plan");
        page.waitForSelector("#plan-chart canvas");
        fits(page, "plan-360");
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_hospital_answers_attests_and_reports_on_a_phone() {
        Page page = signedIn("phone", 360, 740, "zh-CN", "/employer");
        assertThat(page.locator("h1").textContent()).isEqualTo("请确认以下人员");
        looksRight(page, "employer-360");
        page.locator("a", new Page.LocatorOptions().setHasText("核验年度")).first().click();
        page.waitForURL("**/employer/questions/*");
        looksRight(page, "employer-question-360");
        button(page, "确认并提交").click();
        page.getByText("没有选择").first().waitFor();
        page.locator("input[name=presence][value=yes]").check();
        button(page, "确认并提交").click();
        page.waitForURL("**said=confirmed");
        assertThat(page.content()).contains("确认已记入");
        page.navigate(server + "/employer/people");
        looksRight(page, "employer-people-360");
        page.locator("tbody a").first().click();
        page.waitForURL("**/employer/people/*");
        page.locator("summary", new Page.LocatorOptions().setHasText("报告薪酬")).click();
        looksRight(page, "employer-person-360");
        page.locator("#pay-monthly").fill("7200");
        page.locator("#pay-parity").fill("7000.50");
        button(page, "提交薪酬").click();
        page.waitForURL("**said=pay");
        page.navigate(server + "/employer/duties");
        looksRight(page, "employer-duties-360");
        page.navigate(server + "/employer/posts");
        looksRight(page, "employer-posts-360");
        assertThat(complaints).isEmpty();
    }

    @Test
    void an_officer_of_a_banner_reads_of_the_banner() {
        Page page = signedIn("banner", 1366, 768, "zh-CN", "/county");
        looksRight(page, "banner-home-1366");
        assertThat(page.locator("body").innerText()).contains("科尔沁左翼中旗").doesNotContain("本县", "县里", "县卫生健康局");
        for (String path : List.of("/agreements", "/placement", "/placement/free", "/placement/proposals", "/posts", "/units", "/plan")) {
            page.navigate(server + path);
            looksRight(page, "banner" + path.replace('/', '-') + "-1366");
            assertThat(page.locator("body").innerText()).as(path).doesNotContain("本县", "县里", "县卫生健康局");
        }
        page.navigate(server + "/agreements");
        page.locator("tbody a", new Page.LocatorOptions().setHasText("其其格")).first().click();
        page.waitForURL("**/agreements/*");
        looksRight(page, "banner-person-1366");
        page.navigate(page.url() + "?lang=en");
        fits(page, "banner-person-english");
        assertThat(page.locator("main").innerText()).contains("duties of banner and employer", "Ask the banner");
        page.navigate(server + "/county?lang=zh");
        page.setViewportSize(360, 740);
        page.navigate(server + "/county");
        fits(page, "banner-home-360");
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_glance_in_english() {
        Page page = signedIn("desk", 1366, 768, "en-GB", "/placement/proposals");
        fits(page, "placement-proposals-english");
        page.navigate(server + "/plan");
        page.waitForSelector("#plan-chart canvas");
        fits(page, "plan-english");
        Page phone = signedIn("phone", 360, 740, "en-GB", "/employer");
        fits(phone, "employer-english");
        phone.locator(".asked a.btn-primary").first().click();
        phone.waitForURL("**/employer/questions/*");
        fits(phone, "employer-question-english");
        phone.navigate(server + "/employer/people");
        phone.locator("tbody a").first().click();
        phone.waitForURL("**/employer/people/*");
        fits(phone, "employer-person-english");
        assertThat(complaints).isEmpty();
    }
}
