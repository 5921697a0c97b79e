package cn.dingxiang.directory;

import java.util.Objects;

/**
 * One thing done, or one look at personal data.
 *
 * @param actor  who, and where from
 * @param action what, a short dotted word such as {@code case.confirm} or {@code person.view}
 * @param object what it was done to, a key such as {@code agreement:17}, {@code case:5}, {@code unit:3}
 * @param before how it was, short text or JSON without ID numbers; null when it was not
 * @param after  how it is, likewise; null when it is no longer, or nothing changed
 * @param reason why, in the actor's words; null when none is asked for
 */
public record AuditEntry(Actor actor, String action, String object, String before, String after, String reason) {
    public AuditEntry {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(object, "object");
    }
}
