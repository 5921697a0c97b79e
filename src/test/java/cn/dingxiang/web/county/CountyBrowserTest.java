package cn.dingxiang.web.county;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.testing.Browser;
import cn.dingxiang.testing.NeedsChromium;
import cn.dingxiang.web.ServedDemo;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A county officer chases: who is overdue, why, and a reminder sent. */
@NeedsChromium
@Tag("database")
class CountyBrowserTest {
    private static Browser browser;
    private static ServedDemo demo;
    private final List<String> defects = new ArrayList<>();

    @BeforeAll
    static void start() {
        browser = Browser.open();
        demo = ServedDemo.shared();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @Test
    void an_officer_finds_who_is_overdue_and_why_and_reminds_the_employer() {
        Page page = browser.window(1366, 768, "zh-CN");
        signIn(page);
        page.navigate(demo.server() + "/county/list?kind=DUTIES_OVERDUE&party=EMPLOYER");
        look(page, "county-overdue-1366");
        page.locator("td .btn").first().click();
        page.waitForURL("**#employer");
        look(page, "county-remind-1366");
        page.locator(".reminder button").first().click();
        page.waitForURL("**said=reminded**");
        assertThat(page.locator("main").textContent()).contains("提醒已交付发送", "已人工提醒");
        look(page, "county-reminded-1366");
        page.setViewportSize(360, 740);
        look(page, "county-reminded-360");
        page.setViewportSize(1366, 768);
        RemindPagesTest.askedLongAgo(demo);
        page.navigate(demo.server() + "/county/list?kind=SILENT_EMPLOYERS");
        look(page, "county-silent-1366");
        page.navigate(page.url() + "&lang=en");
        look(page, "county-silent-english");
        page.navigate(demo.server() + "/county?lang=zh");
        page.context().close();
        assertThat(defects).isEmpty();
    }

    private void look(Page page, String name) {
        Browser.shoot(page, name);
        if (Browser.overflow(page) > 0) {
            defects.add(name + " is wider than the window");
        }
        for (Rule rule : Browser.violations(page)) {
            defects.add(name + " " + rule.getId() + " " + rule.getNodes().get(0).getHtml());
        }
    }

    private static void signIn(Page page) {
        page.navigate(demo.server() + "/sign-in");
        page.locator("#username").fill("lishu");
        page.locator("#password").fill(ServedDemo.account("lishu").password());
        page.locator("main button[type=submit]").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
    }
}
