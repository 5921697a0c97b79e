package cn.dingxiang.directory.audit;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;

/**
 * An entry of the audit trail as it is kept.
 *
 * @param id       its place in the trail
 * @param at       when, civil time of Asia/Shanghai, to the microsecond
 * @param actor    who
 * @param role     in which role; null for a link's holder and for the product itself
 * @param province the province it concerns; null for none
 * @param county   the county it concerns; null for none
 * @param from     network address; null when there was none
 * @param action   what was done
 * @param object   to what
 * @param before   how it was; null when it was not
 * @param after    how it is; null when it is no longer
 * @param reason   why; null when none was asked for
 */
public record AuditedEntry(long id, LocalDateTime at, String actor, String role, String province, String county, String from,
                           String action, String object, String before, String after, String reason) {
    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS");

    public AuditedEntry {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(object, "object");
    }

    /**
     * The text its fingerprint is taken of: a line a field, {@code name length value}, or {@code name -} when there is none. Lengths are in
     * characters (UTF-16), so that no text can be taken for two.
     */
    public String canonicalText() {
        StringBuilder text = new StringBuilder();
        line(text, "id", Long.toString(id));
        line(text, "at", MICROSECONDS.format(at));
        line(text, "actor", actor);
        line(text, "role", role);
        line(text, "province", province);
        line(text, "county", county);
        line(text, "from", from);
        line(text, "action", action);
        line(text, "object", object);
        line(text, "before", before);
        line(text, "after", after);
        line(text, "reason", reason);
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append(' ');
        if (value == null) {
            text.append('-');
        } else {
            text.append(value.length()).append(' ').append(value);
        }
        text.append('\n');
    }
}
