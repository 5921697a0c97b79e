package cn.dingxiang.review;

/**
 * A reminder as stored.
 *
 * @param id        its key
 * @param matter    what it is about
 * @param stage     the rung, such as {@code due-7}
 * @param recipient {@code unit:ID}, {@code county:CODE}, {@code province:CODE} or {@code person:ID}
 * @param open      planned and not yet mailed, or waiting for an address
 */
public record ReminderRow(long id, Matter matter, String stage, String recipient, boolean open) { }
