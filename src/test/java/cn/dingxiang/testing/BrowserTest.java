package cn.dingxiang.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

@NeedsChromium
class BrowserTest {
    @Test
    void what_keeps_somebody_from_using_a_page_is_named_at_every_place_and_frames_are_not_passed_over() {
        try (Browser browser = Browser.open()) {
            Page page = browser.window(800, 600, "zh-CN");
            page.setContent("<html lang=zh><title>x</title><main><input id=a><input id=b><p style='color:#ccc'>看不清</p></main></html>");
            assertThat(Browser.violations(page)).extracting(rule -> rule.getId() + " " + rule.getNodes().size())
                    .containsExactlyInAnyOrder("label 2", "color-contrast 1");

            page.setContent("<html lang=zh><title>x</title><main><iframe title=x></iframe></main></html>");
            assertThatThrownBy(() -> Browser.violations(page)).hasMessageContaining("frames");
        }
    }
}
