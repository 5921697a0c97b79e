package cn.dingxiang.directory;

import java.util.Objects;

/**
 * One thing done, or one look at personal data. Whatever looks like an ID number in its texts is masked before anybody sees it.
 *
 * @param actor  who, and where from
 * @param action what, a short dotted word such as {@code case.confirm} or {@code person.view}
 * @param object what it was done to, a key such as {@code agreement:17}, {@code case:5}, {@code unit:3}
 * @param county the county it concerns, six digits; null when it concerns none
 * @param before how it was, short text or JSON without ID numbers; null when it was not
 * @param after  how it is, likewise; null when it is no longer, or nothing changed
 * @param reason why, in the actor's words; null when none is asked for
 */
public record AuditEntry(Actor actor, String action, String object, String county, String before, String after, String reason) {
    public AuditEntry {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(action, "action");
        object = IdNumber.maskedIn(Objects.requireNonNull(object, "object"));
        before = IdNumber.maskedIn(before);
        after = IdNumber.maskedIn(after);
        reason = IdNumber.maskedIn(reason);
    }

    /** Of a thing in the actor's own county. */
    public AuditEntry(Actor actor, String action, String object, String before, String after, String reason) {
        this(actor, action, object, actor.county(), before, after, reason);
    }

    /** The province it concerns, two digits: its county's, or else the actor's; null for the product as a whole. */
    public String province() {
        return county == null ? actor.province() : county.substring(0, 2);
    }
}
