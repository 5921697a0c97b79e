package cn.dingxiang.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.testing.Browser;
import cn.dingxiang.web.SignedIn;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** Somebody at their own browser, working a case by its pages alone. */
final class AtDesk {
    /** By its hash: taking a picture leaves empty style attributes on fields, which htmx carries over when it swaps a form. */
    private static final String EMPTY_STYLE = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    private final Page page;
    private final URI server;
    private final String name;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> questions = new ArrayList<>();

    AtDesk(Browser browser, URI server, String name, int width, int height) {
        this.page = browser.window(width, height, "zh-CN");
        this.server = server;
        this.name = name;
        page.onDialog(this::answer);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("422") && !message.text().contains(EMPTY_STYLE)) {
                complaints.add(message.text());
            }
        });
    }

    private void answer(Dialog dialog) {
        questions.add(dialog.message());
        dialog.accept();
    }

    Page page() {
        return page;
    }

    /** Opens an address, signing in where the session has ended meanwhile. */
    AtDesk open(String address) {
        page.navigate(server + address);
        if (page.url().contains("/sign-in")) {
            page.locator("#username").fill(name);
            page.locator("#password").fill(SignedIn.password());
            page.locator("button[type=submit]").click();
            page.waitForURL(url -> !url.contains("/sign-in"));
            page.navigate(server + address);
        }
        return this;
    }

    /** Opens a case from the list, by the name of its person. */
    AtDesk openCaseOf(String person) {
        open("/cases");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(person).setExact(true)).click();
        page.waitForURL("**/cases/*");
        return this;
    }

    /** Chooses a step on the page of the case. */
    AtDesk choose(String step) {
        page.locator(".choices a", new Page.LocatorOptions().setHasText(step)).first().click();
        page.waitForURL("**/steps/*");
        return this;
    }

    AtDesk fill(String field, String text) {
        page.locator("#" + field).fill(text);
        return this;
    }

    /** Points at whatever the label says. */
    AtDesk tick(String label) {
        page.getByLabel(label).first().check();
        return this;
    }

    /** Takes the step, answering the question before it. */
    AtDesk take(String step) {
        int asked = questions.size();
        page.locator("main form button.btn-primary").click();
        page.waitForURL("**/cases/*said=step*");
        assertThat(questions.subList(asked, questions.size())).as("asked before it is taken").singleElement().asString().contains(step);
        return this;
    }

    /** Uploads a scan on the page of the case. */
    AtDesk upload(String fileName, String shows) {
        page.locator("#file").setInputFiles(new FilePayload(fileName, "image/png", picture()));
        page.locator("#shows").fill(shows);
        page.locator(".upload button").click();
        page.waitForURL("**said=attached*");
        return this;
    }

    AtDesk shoot(String shot) {
        Browser.shoot(page, shot);
        assertThat(Browser.overflow(page)).as("nothing wider than the window: " + shot).isZero();
        return this;
    }

    AtDesk isAccessible() {
        var violations = Browser.violations(page);
        assertThat(violations.stream().map(rule -> rule.getId() + " " + rule.getNodes().stream().map(node -> node.getHtml()).toList()))
                .isEmpty();
        return this;
    }

    AtDesk sees(String... words) {
        assertThat(page.locator("main").innerText()).contains(words);
        return this;
    }

    AtDesk seesNot(String... words) {
        assertThat(page.locator("main").innerText()).doesNotContain(words);
        return this;
    }

    void hasNothingToComplainOf() {
        assertThat(complaints).isEmpty();
    }

    private static byte[] picture() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException neverToMemory) {
            throw new UncheckedIOException(neverToMemory);
        }
    }
}
