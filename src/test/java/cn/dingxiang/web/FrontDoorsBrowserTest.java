package cn.dingxiang.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.demo.DemoAccounts;
import cn.dingxiang.testing.Browser;
import cn.dingxiang.testing.NeedsChromium;
import cn.dingxiang.web.page.Navigation;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every role walks in by its front door on the demo province and opens everything its navigation names. */
@NeedsChromium
@Tag("database")
class FrontDoorsBrowserTest {
    /** Words of our own: names of people and places may be Chinese on an English page. */
    private static final String OUR_WORDS = "Array.from(document.querySelectorAll('h2, thead th, label, button, legend, summary, nav ul a'))"
            + ".filter(e => !e.closest('tbody')).map(e => e.textContent.trim().replace(/[\\u4e00-\\u9fff]+[省市县]/g, ''))"
            + ".filter(t => /[\\u4e00-\\u9fff]/.test(t))";

    private static Browser browser;
    private static ServedDemo demo;

    @BeforeAll
    static void start() {
        browser = Browser.open();
        demo = ServedDemo.shared();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    static Stream<DemoAccounts.Account> accounts() {
        return DemoAccounts.ALL.stream().filter(account -> !List.of("panshi", "lishu-review").contains(account.username()));
    }

    @ParameterizedTest
    @MethodSource("accounts")
    void everything_the_navigation_names_opens_fits_can_be_used_by_all_and_speaks_both_languages(DemoAccounts.Account account) {
        Page page = browser.window(1366, 768, "zh-CN");
        signIn(page, account);
        List<String> defects = new ArrayList<>();
        for (String address : Navigation.addresses(account.role())) {
            Response response = page.navigate(demo.server() + address);
            if (response.status() != 200) {
                defects.add(address + " " + response.status());
                continue;
            }
            Browser.shoot(page, "door-" + account.username() + address.replace('/', '-'));
            if (Browser.overflow(page) > 0) {
                defects.add(address + " is wider than the window");
            }
            for (Rule rule : Browser.violations(page)) {
                defects.add(address + " " + rule.getId() + " " + rule.getNodes().get(0).getHtml());
            }
            page.setViewportSize(360, 740);
            if (Browser.overflow(page) > 0) {
                defects.add(address + " is wider than a phone");
            }
            page.setViewportSize(1366, 768);
            page.navigate(demo.server() + address + "?lang=en");
            Object chinese = page.evaluate(OUR_WORDS);
            if (!((List<?>) chinese).isEmpty()) {
                defects.add(address + " in English says " + chinese);
            }
            page.navigate(demo.server() + address + "?lang=zh");
        }
        page.context().close();
        assertThat(defects).isEmpty();
    }

    private static void signIn(Page page, DemoAccounts.Account account) {
        page.navigate(demo.server() + "/sign-in");
        page.locator("#username").fill(account.username());
        page.locator("#password").fill(account.password());
        page.locator("main button[type=submit]").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
    }
}
