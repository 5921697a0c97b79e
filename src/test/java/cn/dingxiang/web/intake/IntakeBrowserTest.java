package cn.dingxiang.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.directory.Counties;
import cn.dingxiang.directory.Role;
import cn.dingxiang.intake.Ledger;
import cn.dingxiang.testing.Browser;
import cn.dingxiang.testing.MutableClock;
import cn.dingxiang.testing.NeedsChromium;
import cn.dingxiang.testing.TestApplication;
import cn.dingxiang.testing.TestDatabase;
import cn.dingxiang.web.SignedIn;
import cn.dingxiang.work.JobRunner;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An officer imports a ledger with a mistake, mends it, starts the batch, takes an exam roll and accepts what it proposes. */
@Tag("database")
@NeedsChromium
class IntakeBrowserTest {
    @TempDir
    static Path folder;

    private static TestDatabase database;
    private static TestApplication application;
    private static EmbeddedServer server;
    private static Browser browser;

    @BeforeAll
    static void start() {
        database = TestDatabase.migrated();
        application = TestApplication.on(database, Map.of("micronaut.server.port", -1, "dingxiang.work.folder",
                folder.resolve("kept").toString()));
        application.follow(MutableClock.at("2026-11-27T09:00"));
        application.get(Counties.class).createIfAbsent(List.of("220322"));
        SignedIn.account(application, "lishu", Role.COUNTY_OFFICER, "22", null, "220322", null, null);
        server = application.get(EmbeddedServer.class).start();
        browser = Browser.open();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        application.close();
        database.close();
    }

    private static Page signedIn(int width, int height, String locale) {
        Page page = browser.window(width, height, locale);
        page.navigate(server.getURI() + "/sign-in");
        page.fill("#username", "lishu");
        page.fill("#password", SignedIn.password());
        page.click("button[type=submit]");
        page.navigate(server.getURI() + "/imports");
        return page;
    }

    private static void good(Page page, String name) {
        Browser.shoot(page, name);
        assertThat(Browser.overflow(page)).as(name).isZero();
        assertThat(Browser.violations(page))
                .as(name).extracting(rule -> rule.getId() + " " + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList())
                .isEmpty();
    }

    private static void run() {
        application.get(JobRunner.class).runWaiting();
    }

    private static Path ledger(String name, Ledger ledger) throws Exception {
        return ledger.xlsx(folder.resolve(name));
    }

    private static void upload(Page page, Path file) {
        page.setInputFiles("#file", file);
        page.click("text=上传");
        page.waitForURL("**/files/**");
    }

    private void allOfAListIsAcceptedAsAJob(Page page) throws Exception {
        page.navigate(server.getURI() + "/registers");
        Path roll = folder.resolve("再报名.csv");
        Files.writeString(roll, "证件号,考生姓名,考试类型,报名时间\n" + Ledger.idNumber(2) + ",学生2,公务员,2026-10-25\n", StandardCharsets.UTF_8);
        page.selectOption("#kind", "EXAM_ROLL");
        page.fill("#source", "省考报名");
        upload(page, roll);
        page.click("button:text-is('核对')");
        run();
        page.navigate(server.getURI() + "/registers/proposals");
        page.click("text=采纳筛选出的全部 1 条");
        page.waitForURL("**/jobs/*");
        run();
        page.waitForSelector("text=已采纳 1 条，未采纳 0 条");
        good(page, "intake-accepted-all-1366");
    }

    @Test
    void a_dry_run_with_more_lines_than_a_page_is_read_page_by_page() throws Exception {
        Page page = signedIn(1366, 768, "zh-CN");
        Ledger ledger = Ledger.ofAgreements();
        for (int row = 1; row <= 120; row++) {
            ledger.agreement(1000 + row, "姓名", null);
        }
        upload(page, ledger("长台账.xlsx", ledger));
        page.click("button:text-is('检查')");
        run();
        page.waitForSelector("text=改好后重新上传");
        good(page, "intake-check-long-1366");
        page.click("text=下一页");
        page.waitForSelector("text=第 52 行");
        good(page, "intake-check-long-second-1366");
        assertThat(page.locator("main").innerText()).doesNotContain("第 2 行");
        page.setViewportSize(360, 740);
        good(page, "intake-check-long-second-360");
        page.context().close();
    }

    @Test
    void an_officer_imports_a_ledger_and_takes_a_register() throws Exception {
        Page page = signedIn(1366, 768, "zh-CN");
        page.onDialog(Dialog::accept);
        good(page, "intake-imports-empty-1366");
        upload(page, ledger("台账.xlsx", Ledger.ofAgreements().agreement(1, "大夫", "张三").agreement(2, "姓名", null)));
        good(page, "intake-columns-1366");
        page.selectOption("tr:has-text('大夫') select", "忽略");
        page.click("button:text-is('检查')");
        assertThat(page.locator("#job").innerText()).contains("排队中", "可以离开这一页");
        good(page, "intake-job-waiting-1366");
        run();
        page.waitForSelector("text=改好后重新上传");
        assertThat(page.locator("#job").innerText()).contains("第 3 行", "什么也没有写入");
        good(page, "intake-check-1366");
        page.click("text=改好后重新上传");
        upload(page, ledger("台账改好.xlsx", Ledger.ofAgreements().agreement(1).agreement(2)));
        page.click("button:text-is('检查')");
        run();
        page.click("text=写入 2 行");
        run();
        page.click("text=查看结果");
        good(page, "intake-batch-1366");
        page.click("text=启用这一批");
        run();
        page.click("text=查看结果");
        assertThat(page.locator("main").innerText()).contains("已启用");

        page.navigate(server.getURI() + "/registers");
        Path roll = folder.resolve("报名.csv");
        Files.writeString(roll, "证件号,考生姓名,考试类型,报名时间,座位\n" + Ledger.idNumber(1) + ",学生1,公务员,2026-10-20,3\n"
                + Ledger.idNumber(77) + ",外人,公务员,2026-10-20,4\n", StandardCharsets.UTF_8);
        page.selectOption("#kind", "EXAM_ROLL");
        page.fill("#source", "省考报名");
        upload(page, roll);
        good(page, "intake-register-columns-1366");
        page.click("button:text-is('核对')");
        run();
        page.click("text=查看结果");
        assertThat(page.locator("main").innerText()).contains("未匹配").doesNotContain(Ledger.idNumber(77));
        good(page, "intake-register-1366");
        page.click("text=处理提议");
        good(page, "intake-proposals-1366");
        page.check("input[name=p]");
        page.click("text=看采纳会改变什么");
        good(page, "intake-foreseen-1366");
        page.click("text=采纳 1 条");
        page.waitForSelector("text=已采纳，写入各人的记录");
        allOfAListIsAcceptedAsAJob(page);

        Page phone = signedIn(360, 740, "zh-CN");
        good(phone, "intake-imports-360");
        for (String address : List.of("/jobs", "/jobs/1", "/registers", "/registers/1", "/registers/proposals?state=ALL", "/imports/1")) {
            phone.navigate(server.getURI() + address);
            good(phone, "intake" + address.replaceAll("\\?.*", "").replace('/', '-') + "-360");
        }
        Page english = signedIn(1366, 768, "en-US");
        for (String address : List.of("/imports", "/jobs", "/jobs/1", "/registers/1", "/registers/proposals?state=ALL")) {
            english.navigate(server.getURI() + address);
            good(english, "intake" + address.replaceAll("\\?.*", "").replace('/', '-') + "-en");
        }
    }
}
