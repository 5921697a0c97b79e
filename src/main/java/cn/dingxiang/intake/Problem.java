package cn.dingxiang.intake;

import java.util.Locale;
import java.util.Objects;

/**
 * Something about a row.
 *
 * @param severity whether the row is refused for it
 * @param place    the column's title; empty when it is about the row as a whole
 * @param message  what is wrong and how to mend it
 */
public record Problem(Severity severity, String place, Message message) {

    /** An error refuses the row; a warning goes with it. */
    public enum Severity { ERROR, WARNING }

    public Problem {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(message, "message");
    }

    static Problem error(String place, String key, Object... arguments) {
        return new Problem(Severity.ERROR, place, Message.of(key, arguments));
    }

    static Problem warning(String place, String key, Object... arguments) {
        return new Problem(Severity.WARNING, place, Message.of(key, arguments));
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Column and problem, as it stands beside the row. */
    public String text(Locale locale) {
        return place.isEmpty() ? message.in(locale) : Message.of("problem.at", place, message).in(locale);
    }
}
