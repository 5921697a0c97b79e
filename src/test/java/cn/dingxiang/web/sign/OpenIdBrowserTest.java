package cn.dingxiang.web.sign;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.directory.Role;
import cn.dingxiang.testing.Browser;
import cn.dingxiang.testing.NeedsChromium;
import cn.dingxiang.testing.TestApplication;
import cn.dingxiang.testing.TestDatabase;
import cn.dingxiang.web.SignedIn;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody the provider knows has no account yet, hands over the identifier shown, and comes in: across two sites, as browsers guard them. */
@Tag("database")
@NeedsChromium
class OpenIdBrowserTest {
    private static MockOAuth2Server provider;
    private static TestApplication application;
    private static URI server;
    private static Browser browser;

    @BeforeAll
    static void open() {
        provider = new MockOAuth2Server();
        provider.start();
        application = TestApplication.on(TestDatabase.migrated(), Map.of("micronaut.server.port", -1, "dingxiang.sign-in.openid.issuer",
                provider.issuerUrl("health").toString(), "dingxiang.sign-in.openid.client-id", "dingxiang",
                "dingxiang.sign-in.openid.client-secret", "a-secret", "dingxiang.sign-in.openid.name", "省卫生健康委统一认证"));
        server = application.get(EmbeddedServer.class).start().getURI();
        SignedIn.account(application, "admin", Role.ADMINISTRATOR, null, null, null, null, null);
        SignedIn.account(application, "li-auditor", Role.AUDITOR, null, null, null, null, null);
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        application.close();
        provider.shutdown();
    }

    private static void good(Page page, String name) {
        Browser.shoot(page, "openid-" + name);
        assertThat(Browser.overflow(page)).as(name).isZero();
        assertThat(Browser.violations(page))
                .as(name).extracting(rule -> rule.getId() + " " + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList())
                .isEmpty();
    }

    private static void known() {
        provider.enqueueCallback(new DefaultOAuth2TokenCallback("health", "8f14e45f-ceea-467f-9d1c-li-8f14e45f-ceea-467f-9d1c-8f14e45f-ceea-467f", "JWT", List.of("dingxiang"), Map.of(), 600));
    }

    @Test
    void somebody_the_provider_knows_is_tied_to_their_account_and_comes_in_from_another_site() {
        Page phone = browser.window(360, 740, "zh-CN");
        phone.navigate(server + "/account");
        good(phone, "sign-in-360");
        known();
        phone.click("a[href^='/oauth/login/openid']");
        String subject = phone.innerText(".once code");
        assertThat(phone.innerText("h1")).isEqualTo("没有对应的账号");
        good(phone, "unknown-360");

        Page admin = browser.window(1366, 768, "zh-CN");
        admin.onDialog(Dialog::accept);
        admin.navigate(server + "/sign-in");
        good(admin, "sign-in-1366");
        admin.fill("#username", "admin");
        admin.fill("#password", SignedIn.password());
        admin.click("button[type=submit]");
        admin.navigate(server + "/accounts/li-auditor/change");
        good(admin, "change-1366");
        admin.fill("#subject", subject);
        admin.click("form[action$='/subject'] button[type=submit]");
        admin.waitForSelector("text=标识已绑定");
        good(admin, "tied-1366");

        known();
        phone.navigate(server + "/account");
        phone.click("a[href^='/oauth/login/openid']");
        phone.waitForURL(server + "/account");
        assertThat(phone.locator("dl.facts").innerText()).contains("li-auditor");
        good(phone, "own-360");

        List<String> asked = new ArrayList<>();
        phone.onRequest(request -> asked.add(request.url()));
        phone.click(".menu summary");
        // an answer without content leaves the page where it is
        phone.route("**/endsession**", route -> route.fulfill(new Route.FulfillOptions().setStatus(204)));
        phone.click("form[action='/sign-out'] button");
        phone.waitForSelector("text=正在退出省卫生健康委统一认证");
        good(phone, "leaving-360");
        phone.unroute("**/endsession**");
        phone.click("main a.btn-primary");
        phone.waitForURL(server + "/sign-in");
        assertThat(asked).as("signed out there too: by itself, which led nowhere, and by the button").filteredOn(url -> url.startsWith(provider.endSessionEndpointUrl("health").toString())).hasSize(2);

        Page english = browser.window(360, 740, "en-US");
        known();
        english.navigate(server + "/sign-in");
        good(english, "sign-in-en-360");
    }
}
