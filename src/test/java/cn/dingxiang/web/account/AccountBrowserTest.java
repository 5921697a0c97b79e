package cn.dingxiang.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.directory.Role;
import cn.dingxiang.testing.Browser;
import cn.dingxiang.testing.NeedsChromium;
import cn.dingxiang.web.SignedIn;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The administrator makes an account, its holder takes it over, and the trail shows it: on a desk, on a phone, in English. */
@Tag("database")
@NeedsChromium
class AccountBrowserTest {
    private static AccountWorld world;
    private static Browser browser;

    @BeforeAll
    static void open() {
        world = new AccountWorld();
        world.account("admin", Role.ADMINISTRATOR, null);
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        world.close();
    }

    private static Page signedIn(int width, String locale, String name, String password) {
        Page page = browser.window(width, width == 360 ? 740 : 768, locale);
        page.navigate(world.address() + "/sign-in");
        page.fill("#username", name);
        page.fill("#password", password);
        page.click("button[type=submit]");
        return page;
    }

    private static void good(Page page, String name) {
        Browser.shoot(page, "account-" + name);
        assertThat(Browser.overflow(page)).as(name).isZero();
        assertThat(Browser.violations(page))
                .as(name).extracting(rule -> rule.getId() + " " + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList())
                .isEmpty();
    }

    @Test
    void an_account_is_made_taken_over_and_found_on_the_trail() {
        Page admin = signedIn(1366, "zh-CN", "admin", SignedIn.password());
        admin.onDialog(Dialog::accept);
        good(admin, "list-1366");
        admin.click("text=新建账号");
        good(admin, "create-1366");
        admin.selectOption("#role", "COUNTY_OFFICER");
        admin.fill("#username", "wang-lishu");
        admin.fill("#displayName", "王经办");
        admin.selectOption("#place", "220322");
        admin.click("form[action='/accounts'] button[type=submit]");
        String password = admin.innerText(".once code");
        good(admin, "once-1366");

        Page wang = signedIn(360, "zh-CN", "wang-lishu", password);
        assertThat(wang.url()).endsWith("/account/password");
        good(wang, "password-360");
        wang.fill("#current", password);
        wang.fill("#fresh", "correct horse battery");
        wang.fill("#again", "correct horse battery");
        wang.click("form[action='/account/password'] button[type=submit]");
        wang.navigate(world.address() + "/account");
        good(wang, "own-360");
        wang.click("form[action='/account/code/offer'] button");
        good(wang, "code-360");

        admin.navigate(world.address() + "/audit?action=account.");
        assertThat(admin.locator("tbody").innerText()).contains("wang-lishu", "新建账号", "修改密码");
        good(admin, "audit-1366");
        admin.click("tbody tr:first-child a");
        good(admin, "audit-entry-1366");
        admin.navigate(world.address() + "/audit/verification");
        admin.click("form[action='/audit/verification'] button");
        admin.waitForSelector("text=与封存时一致");
        good(admin, "audit-chain-1366");
        for (String path : List.of("account", "clients", "status", "accounts/wang-lishu")) {
            admin.navigate(world.address() + "/" + path);
            good(admin, path.replace('/', '-') + "-1366");
        }
        Page english = signedIn(360, "en-US", "admin", SignedIn.password());
        for (String path : List.of("accounts", "clients", "status", "audit", "account")) {
            english.navigate(world.address() + "/" + path);
            good(english, path + "-en-360");
        }
    }

    @Test
    void before_signing_in_pages_are_read_by_anybody() {
        for (String path : List.of("activate", "reset")) {
            Page page = browser.window(360, 740, "zh-CN");
            page.navigate(world.address() + "/" + path);
            good(page, path + "-360");
        }
    }
}
