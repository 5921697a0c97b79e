package cn.dingxiang.mail;

import cn.dingxiang.review.MailProblem;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Templates of mails: those beside where the product is started come before those inside it. */
final class Templates {

    private Templates() { }

    /**
     * @param overrides folder whose templates come first
     * @param name      such as {@code notices/digest.txt.mustache}
     * @param escaping  for HTML
     * @param example   by which the template shows whether it names only what is there
     * @throws MailProblem when it is malformed or names what is not there
     */
    static Template read(Path overrides, String name, boolean escaping, Object example) {
        try {
            Template template = Mustache.compiler().escapeHTML(escaping).emptyStringIsFalse(true).compile(source(overrides, name));
            template.execute(example);
            return template;
        } catch (MustacheException malformed) {
            throw new MailProblem("template", name, malformed.getMessage());
        }
    }

    private static String source(Path overrides, String name) {
        try {
            Path override = overrides.resolve(name);
            if (Files.isRegularFile(override)) {
                return Files.readString(override);
            }
            try (InputStream inside = Templates.class.getClassLoader().getResourceAsStream("config/" + name)) {
                return new String(Objects.requireNonNull(inside, "config/" + name + " is missing").readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
