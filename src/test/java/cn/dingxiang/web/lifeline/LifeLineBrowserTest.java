package cn.dingxiang.web.lifeline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.testing.Browser;
import cn.dingxiang.testing.NeedsChromium;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Media;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Six lives drawn at a desk, on a phone and on paper, under the policy that forbids inline styles and scripts. */
@NeedsChromium
class LifeLineBrowserTest {
    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:";
    private static final Map<String, String> ASSETS = Map.of("/tabler.css", "META-INF/resources/webjars/tabler__core/1.4.0/dist/css/tabler.min.css",
            "/dingxiang.css", "assets/dingxiang.css", "/lifeline.css", "assets/lifeline.css", "/lifeline.js", "assets/lifeline.js");

    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void start() {
        browser = Browser.open();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"1366, 768, zh", "360, 740, zh", "1366, 768, en", "360, 740, en"})
    void every_life_fits_and_no_words_overlap_or_are_cut_off(int width, int height, String language) {
        Page page = opened(width, height, language.equals("en") ? Locale.ENGLISH : Locale.ROOT);

        Browser.shoot(page, "lifeline-" + language + "-" + width);
        assertThat(Browser.overflow(page)).isZero();
        assertThat(strings(page, """
                [...document.querySelectorAll('svg')].filter(svg => svg.getBoundingClientRect().width > 0).flatMap(svg => {
                  const frame = svg.getBoundingClientRect();
                  const words = [...svg.querySelectorAll('text')].map(text => [text.textContent, text.getBoundingClientRect()]);
                  const cut = words.filter(([, box]) => box.left < frame.left - 1 || box.right > frame.right + 1).map(([text]) => 'cut: ' + text);
                  const over = words.flatMap(([text, a], i) => words.slice(i + 1).filter(([, b]) => a.left < b.right - 1 && b.left < a.right - 1
                    && a.top < b.bottom - 5 && b.top < a.bottom - 5).map(([other]) => 'over: ' + text + ' | ' + other));
                  return cut.concat(over);
                })""")).isEmpty();
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_part_that_is_focused_or_tapped_is_said_in_words_and_stands_in_the_table() {
        Page page = opened(1366, 768, Locale.ROOT);

        page.locator("#serving .lifeline-wide .part").first().focus();
        assertThat(page.locator("#serving .lifeline-says").innerText()).startsWith("在校：在校 · 2015-09-01 至 2020-06-29");
        page.keyboard().press("Tab");
        assertThat(page.locator("#serving .lifeline-says").innerText()).startsWith("规培/专硕：规培，基地 吉林大学中日联谊医院 · 2020-08-20 至")
                .contains("计入服务期").contains("依据 §trainingCredit").contains("来源本县");
        page.locator("#serving .lifeline-wide .dot-overdue").last().click();
        assertThat(page.locator("#serving .lifeline-says").innerText()).contains("年度履约核验（2025 年）").contains("逾期待核实");
        page.locator("#serving summary").click();
        assertThat(page.locator("#serving tbody").innerText()).contains("年度履约核验（2025 年）").contains("预计期满");
        assertThat(strings(page, "[...document.querySelectorAll('[style]')].map(part => part.outerHTML)")).isEmpty();
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "360, 740"})
    void whoever_cannot_see_it_finds_it_said(int width, int height) {
        Page page = opened(width, height, Locale.ROOT);
        page.locator("#serving summary").click();

        assertThat(Browser.violations(page))
                .extracting(rule -> rule.getId() + " " + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList()).isEmpty();
    }

    @Test
    void paper_shows_the_picture_and_the_table_on_a4() {
        Page page = opened(718, 1000, Locale.ROOT);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.locator("#serving .lifeline-wide").isVisible()).isTrue();
        assertThat(page.locator("#serving .lifeline-narrow").isVisible()).isFalse();
        assertThat(Browser.overflow(page)).isZero();
        page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
        assertThat(page.locator("#serving tbody").isVisible()).isTrue();
        Browser.shoot(page, "lifeline-print");
        page.pdf(new Page.PdfOptions().setFormat("A4").setPrintBackground(false).setPath(Path.of("target", "screenshots", "lifeline.pdf")));
        assertThat(Path.of("target", "screenshots", "lifeline.pdf")).isNotEmptyFile();
    }

    private Page opened(int width, int height, Locale locale) {
        Page page = browser.window(width, height, "zh-CN");
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        String html = html(locale);
        page.route("**/*", route -> serve(route, html));
        page.navigate("http://lifeline.test/");
        return page;
    }

    private static void serve(Route route, String html) {
        String path = URI.create(route.request().url()).getPath();
        Route.FulfillOptions answer = new Route.FulfillOptions();
        if (ASSETS.containsKey(path)) {
            answer.setContentType(path.endsWith(".js") ? "text/javascript" : "text/css").setBodyBytes(bytes(ASSETS.get(path)));
        } else {
            answer.setContentType("text/html; charset=utf-8").setHeaders(Map.of("Content-Security-Policy", POLICY)).setBody(html);
        }
        route.fulfill(answer);
    }

    private static byte[] bytes(String resource) {
        try (InputStream content = LifeLineBrowserTest.class.getClassLoader().getResourceAsStream(resource)) {
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String html(Locale locale) {
        TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=zh-CN><head><meta charset=utf-8><title>life lines</title>"
                + "<meta name=viewport content='width=device-width, initial-scale=1'><link rel=icon href='data:,'>");
        List.of("/tabler.css", "/dingxiang.css", "/lifeline.css")
                .forEach(path -> html.append("<link rel=stylesheet href='").append(path).append("'>"));
        html.append("<script src='/lifeline.js' defer></script></head><body><main>");
        DrawnLives.views(locale).forEach((name, view) -> {
            StringOutput output = new StringOutput();
            templates.render("lifeline/picture.jte", Map.of("view", view, "id", name), output);
            html.append("<div class='card mb-3'><div class='card-body'>").append(output).append("</div></div>");
        });
        return html.append("</main></body></html>").toString();
    }

    private static List<String> strings(Page page, String script) {
        Object found = page.evaluate(script);
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }
}
