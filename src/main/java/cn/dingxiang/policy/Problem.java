package cn.dingxiang.policy;

import cn.dingxiang.agreement.Bundle;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/**
 * One thing wrong in a policy file.
 *
 * @param file   as {@code config/forms/x.yml}
 * @param line   counted from 1; 0 for what is no matter of a line
 * @param path   where inside the document, as {@code rows[0].terms.training}; may be empty
 * @param reason what is wrong and what to do, in a language
 */
public record Problem(String file, int line, String path, Function<Locale, String> reason) {
    public Problem {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(reason, "reason");
    }

    /** @param key a key of the bundle {@code cn.dingxiang.policy.problems} */
    static Problem of(String file, int line, String path, String key, Object... arguments) {
        return new Problem(file, line, path, locale -> words(locale, key, arguments));
    }

    /** File, line, path and reason in one line. */
    public String text(Locale locale) {
        String place = line == 0 ? "at-folder" : path.isEmpty() ? "at-line" : "at-path";
        return words(locale, place, file, String.valueOf(line), path, reason.apply(locale));
    }

    static String words(Locale locale, String key, Object... arguments) {
        return Bundle.named("cn.dingxiang.policy.problems").say(locale, key, arguments);
    }
}
