package cn.dingxiang.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A real Chromium, for tests that are marked {@link NeedsChromium}.
 */
public final class Browser implements AutoCloseable {
    private static final List<String> PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private Browser(Path chromium) {
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(chromium)
                .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu")));
    }

    static boolean isThere() {
        return chromium().isPresent();
    }

    static boolean isRequired() {
        return Boolean.getBoolean("browser.required");
    }

    /** Starts Chromium. @throws AssertionError where there is none */
    public static Browser open() {
        return new Browser(chromium().orElseThrow(() -> new AssertionError("no Chromium: install it, or name it in CHROMIUM")));
    }

    private static Optional<Path> chromium() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), PLACES.stream()).map(Path::of).filter(Files::isExecutable)
                .findFirst();
    }

    /** A new window with nothing remembered, in Chinese unless {@code locale} is another. */
    public Page window(int width, int height, String locale) {
        BrowserContext context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height).setLocale(locale));
        return context.newPage();
    }

    /** Keeps what the page shows, whole, under {@code target/screenshots}. */
    public static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
    }

    /** How many pixels the page is wider than its window; 0 when it fits. */
    public static int overflow(Page page) {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).intValue();
    }

    /**
     * What on the page keeps somebody from using it, by the rules of WCAG. Axe gathers nothing else and stays in the page: by default it
     * opens another one, to put together what several frames say.
     */
    public static List<Rule> violations(Page page) {
        assertThat(page.frames()).as("frames, of which axe would see the first only").hasSize(1);
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(options).withTags(WCAG).setLegacyMode(true).analyze().getViolations();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
