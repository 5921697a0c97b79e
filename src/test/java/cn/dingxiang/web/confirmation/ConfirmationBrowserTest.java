package cn.dingxiang.web.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.confirmation.LinkWorld;
import cn.dingxiang.testing.Browser;
import cn.dingxiang.testing.NeedsChromium;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A township centre answers its mail, in an office and on a phone. */
@NeedsChromium
@Tag("database")
class ConfirmationBrowserTest {
    private static Browser browser;
    private static LinkWorld world;
    private static EmbeddedServer server;

    @BeforeAll
    static void start() {
        browser = Browser.open();
        world = new LinkWorld();
        server = world.get(EmbeddedServer.class).start();
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

    private static Page opened(int width, int height, String locale, String token, List<String> complaints) {
        Page page = browser.window(width, height, locale);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("422")) {
                complaints.add(message.text());
            }
        });
        page.navigate(server.getURI() + "/confirm/" + token);
        return page;
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "360, 740"})
    void a_year_is_attested_after_a_mistake_is_mended(int width, int height) {
        world.serving();
        List<String> complaints = new ArrayList<>();
        Page page = opened(width, height, "zh-CN", world.mailed(world.township(), "ATTESTATION_MISSING", "2025", "2026-01-31"), complaints);
        assertThat(page.title()).contains("请确认以下人员");
        assertThat(page.content()).contains("王小明", "请核验 2025 年度在岗情况").doesNotContain("缺失");
        assertThat(page.locator("#from").inputValue()).isEqualTo("2025-01-01");
        Browser.shoot(page, "confirm-year-" + width);
        assertThat(Browser.overflow(page)).isZero();

        page.getByText("在岗（有缺勤的在下面填写）").click();
        page.getByText("缺勤（没有的不填；年假和法定节假日不算）").click();
        page.locator("#absence1from").fill("2025-03-10");
        page.locator("#absence1to").fill("2025-03-01");
        page.locator("#absence1ground").selectOption("ILLNESS");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("确认并提交")).click();
        page.getByRole(AriaRole.ALERT).waitFor();
        assertThat(page.content()).contains("还没有提交", "最后一天早于第一天：请核对", "没有填写：请补上");
        assertThat(page.locator("#absence1from").inputValue()).isEqualTo("2025-03-10");
        assertThat(page.locator("#absence1ground").inputValue()).isEqualTo("ILLNESS");
        assertThat(world.answered()).isEmpty();
        Browser.shoot(page, "confirm-year-mistakes-" + width);
        assertThat(Browser.overflow(page)).isZero();

        page.locator("#absence1to").fill("2025-03-15");
        page.locator("#by").fill("李四");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("确认并提交")).click();
        page.locator("h1", new Page.LocatorOptions().setHasText("已收到")).waitFor();
        Browser.shoot(page, "confirm-done-" + width);
        assertThat(world.answered()).hasSize(3);
        page.reload();
        assertThat(page.content()).contains("已经答复过");
        assertThat(world.answered()).hasSize(3);
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "360, 740"})
    void an_objection_in_english(int width, int height) {
        world.graduated();
        List<String> complaints = new ArrayList<>();
        Page page = opened(width, height, "en-GB", world.mailed(world.hospital(), "NOT_REPORTED", "", "2021-07-30"), complaints);
        assertThat(page.title()).contains("Please confirm");
        page.locator("#object summary").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send objection")).click();
        page.getByRole(AriaRole.ALERT).waitFor();
        assertThat(page.locator("#object").getAttribute("open")).isNotNull();
        Browser.shoot(page, "object-english-" + width);
        assertThat(Browser.overflow(page)).isZero();
        page.locator("#reason").fill("<b>never</b> came");
        page.locator("#object-by").fill("Li Si");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send objection")).click();
        page.locator("h1", new Page.LocatorOptions().setHasText("Received")).waitFor();
        assertThat(world.rows("SELECT text FROM employer_objection")).containsExactly("<b>never</b> came");
        assertThat(complaints).isEmpty();
    }
}
