package cn.dingxiang.directory.audit;

import java.time.LocalDate;
import java.util.StringJoiner;

/**
 * Which entries are looked for; null leaves a field open.
 *
 * @param actor  who, exactly
 * @param object to what, a whole key such as {@code agreement:17}
 * @param action what, or how it begins, such as {@code case.}
 * @param from   first day
 * @param to     last day, included
 * @param county the county concerned, six digits
 */
public record AuditQuery(String actor, String object, String action, LocalDate from, LocalDate to, String county) {
    /** Everything. */
    public static final AuditQuery ALL = new AuditQuery(null, null, null, null, null, null);

    /** What is asked, as the trail keeps it: {@code county=220322 from=2026-01-01}; null when everything is. */
    String told() {
        StringJoiner told = new StringJoiner(" ");
        tell(told, "actor", actor);
        tell(told, "object", object);
        tell(told, "action", action);
        tell(told, "from", from);
        tell(told, "to", to);
        tell(told, "county", county);
        return told.length() == 0 ? null : told.toString();
    }

    private static void tell(StringJoiner told, String field, Object value) {
        if (value != null) {
            told.add(field + "=" + value);
        }
    }
}
