package cn.dingxiang.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.directory.Counties;
import cn.dingxiang.directory.Role;
import cn.dingxiang.testing.Browser;
import cn.dingxiang.testing.MutableClock;
import cn.dingxiang.testing.NeedsChromium;
import cn.dingxiang.testing.TestApplication;
import cn.dingxiang.testing.TestDatabase;
import cn.dingxiang.web.SignedIn;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The province gives a program a token and takes it away again; a programmer reads the document. */
@Tag("database")
@NeedsChromium
class ApiPagesBrowserTest {
    private static TestDatabase database;
    private static TestApplication application;
    private static EmbeddedServer server;
    private static Browser browser;

    @BeforeAll
    static void start() {
        database = TestDatabase.migrated();
        application = TestApplication.on(database, Map.of("micronaut.server.port", -1));
        application.follow(MutableClock.at("2026-11-22T09:30:00"));
        application.get(Counties.class).createIfAbsent(List.of("220322", "220284", "222401"));
        SignedIn.account(application, "province", Role.PROVINCE, "22", null, null, null, null);
        server = application.get(EmbeddedServer.class).start();
        browser = Browser.open();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        server.stop();
        application.close();
        database.close();
    }

    private static Page signedIn(int width, int height, String locale) {
        Page page = browser.window(width, height, locale);
        page.navigate(server.getURI() + "/sign-in?back=/clients/api");
        page.fill("#username", "province");
        page.fill("#password", SignedIn.password());
        page.click("button[type=submit]");
        page.navigate(server.getURI() + "/clients/api");
        return page;
    }

    private static void good(Page page, String name) {
        Browser.shoot(page, name);
        assertThat(Browser.overflow(page)).as(name).isZero();
        assertThat(Browser.violations(page))
                .as(name).extracting(rule -> rule.getId() + " " + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList())
                .isEmpty();
    }

    @Test
    void a_program_gets_a_token_once_and_is_turned_away_again() {
        Page page = signedIn(1366, 768, "zh-CN");
        good(page, "api-clients-empty-1366");
        page.fill("#name", "梨树县台账同步");
        page.selectOption("#place", "220322");
        page.fill("#expiresOn", "2027-06-30");
        page.check("input[value='agreements:read']");
        page.check("input[value='imports:write']");
        page.click("text=新建并显示令牌");
        assertThat(page.inputValue("#token")).startsWith("dx1_");
        good(page, "api-token-1366");
        page.click("text=存好了，返回列表");
        assertThat(page.locator("tbody").innerText()).contains("梨树县台账同步", "吉林省四平市梨树县", "有效", "2027-06-30");
        good(page, "api-clients-1366");
        page.onDialog(Dialog::accept);
        page.click("text=停用 >> visible=true");
        page.waitForSelector("text=已停用，它的令牌从现在起无效");
        assertThat(page.locator("tbody").innerText()).contains("已停用");
        Page phone = signedIn(360, 740, "zh-CN");
        good(phone, "api-clients-360");
        Page english = signedIn(1366, 768, "en-US");
        assertThat(english.locator("main").innerText()).contains("Turned away").doesNotContain("停用");
        good(english, "api-clients-en");
    }

    @Test
    void a_programmer_reads_the_document_on_any_screen_in_either_language() {
        for (int width : new int[] {1366, 360}) {
            Page page = browser.window(width, 768, "zh-CN");
            page.navigate(server.getURI() + "/api/v1");
            good(page, "api-document-" + width);
            page.click("a[href='/api/v1?show=events#addEvents']");
            assertThat(page.locator("#addEvents").innerText()).contains("录入事件", "events:write", "SERVICE_PAUSED");
            good(page, "api-document-events-" + width);
            page.click("text=English");
            assertThat(page.locator("#addEvents").innerText()).contains("Adds events");
            Browser.shoot(page, "api-document-en-" + width);
        }
    }
}
