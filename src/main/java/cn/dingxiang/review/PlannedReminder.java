package cn.dingxiang.review;

/**
 * A reminder to be stored.
 *
 * @param matter    what it is about
 * @param stage     the rung, such as {@code due-7}
 * @param recipient {@code unit:ID}, {@code county:CODE}, {@code province:CODE} or {@code person:ID}
 * @param merged    earlier rungs that were missed and are not sent any more, separated by blanks; empty when none
 */
public record PlannedReminder(Matter matter, String stage, String recipient, String merged) { }
