package cn.dingxiang.web.province;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.directory.Role;
import cn.dingxiang.review.alert.AlertStore;
import cn.dingxiang.review.alert.NewAlert;
import cn.dingxiang.testing.Browser;
import cn.dingxiang.testing.DemoWorld;
import cn.dingxiang.testing.NeedsChromium;
import cn.dingxiang.web.SignedIn;
import cn.dingxiang.work.JobRunner;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody at the province takes note of alerts and finds the county to call first, in an office, on a phone and in English. */
@NeedsChromium
@Tag("database")
class ProvinceBrowserTest {
    private static final Path DRAFT = Path.of("config", "forms", "sample-2018-bachelor.yml");

    @TempDir
    private static Path folder;
    private static Browser browser;
    private static DemoWorld world;
    private static URI server;

    @BeforeAll
    static void start() throws Exception {
        browser = Browser.open();
        world = DemoWorld.of(folder, 240);
        server = world.get(EmbeddedServer.class).start().getURI();
        SignedIn.account(world.application(), "prov", Role.PROVINCE, "22", null, null, null, null);
        world.get(AlertStore.class).raise(List.of(NewAlert.silent(DemoWorld.OTHER_COUNTY, DemoWorld.TODAY.minusDays(45))), DemoWorld.TODAY);
        world.application().execute("UPDATE alert SET level = 1 WHERE MOD(id, 5) = 0", """
                INSERT INTO kept_figure (month_on, county_code, measure, cohort, kind, number)
                SELECT '2026-10-01', county_code, measure, cohort, kind, number FROM kept_figure WHERE measure <> 'EMPLOYER_DEFAULTS'""");
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

    private static void sound(Page page, String name) {
        Browser.shoot(page, name);
        assertThat(Browser.overflow(page)).as(name).isZero();
        assertThat(Browser.violations(page)).as(name).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1366, 768, zh-CN", "360, 740, zh-CN", "1366, 768, en-GB"})
    void the_main_job_is_done(int width, int height, String locale) {
        String shot = "-" + width + (locale.startsWith("en") ? "-en" : "");
        List<String> complaints = new ArrayList<>();
        Page page = browser.window(width, height, locale);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("422")) {
                complaints.add(message.text());
            }
        });
        page.navigate(server + "/sign-in");
        page.locator("#username").fill("prov");
        page.locator("#password").fill(SignedIn.password());
        page.locator("main button[type=submit]").click();
        page.waitForURL("**/province");
        sound(page, "province-home" + shot);
        if (locale.equals("zh-CN")) {
            int waiting = page.locator("input[name=alert]").count();
            assertThat(waiting).isGreaterThan(5);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("签收所选")).click();
            page.getByText("没有选中预警").first().waitFor();
            String first = page.locator("input[name=alert]").first().getAttribute("value");
            page.locator("input[name=alert]").first().check();
            page.locator("#note").fill("已电话督促该县三日内核实");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("签收所选")).click();
            page.getByRole(AriaRole.STATUS).waitFor();
            assertThat(page.locator("input[name=alert][value='" + first + "']").count()).isZero();
        }
        page.navigate(server + "/counties");
        page.locator("[data-chart] canvas").first().waitFor();
        sound(page, "province-counties" + shot);
        page.locator("thead a").nth(3).click();
        page.waitForURL("**sort=rate**");
        page.locator("[data-chart] canvas").first().waitFor();
        page.locator("tbody td.number a").first().click();
        page.waitForURL("**/counties/list**");
        sound(page, "province-list" + shot);
        page.navigate(server + "/reports");
        sound(page, "province-reports" + shot);
        page.navigate(server + "/policies?form=sample-2025-bachelor");
        sound(page, "province-policies" + shot);
        if (locale.equals("zh-CN")) {
            draft(page, shot);
        }
        assertThat(complaints).isEmpty();
    }

    private static void draft(Page page, String shot) {
        page.navigate(server + "/policies/drafts");
        String text = read().replaceFirst("serviceMonths: \\d+", "serviceMonths: 96");
        page.locator("#upload").setInputFiles(new FilePayload("拟稿.yml", "text/yaml", text.getBytes(StandardCharsets.UTF_8)));
        page.waitForFunction("document.getElementById('content').value.length > 100");
        sound(page, "province-drafts" + shot);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("开始试算")).click();
        page.waitForURL("**/policies/drafts/*");
        assertThat(world.get(JobRunner.class).runWaiting()).isEqualTo(1);
        page.getByText("各县受影响的协议").first().waitFor();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("预计期满变动")).click();
        page.waitForURL("**kind=DRAFT_END**");
        sound(page, "province-trial" + shot);
    }

    private static String read() {
        try {
            return Files.readString(DRAFT);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
