package cn.dingxiang.directory.audit;

import java.time.LocalDate;

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
}
