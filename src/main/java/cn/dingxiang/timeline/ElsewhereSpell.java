package cn.dingxiang.timeline;

/**
 * One employment elsewhere.
 *
 * @param days     from its first event to {@code ELSEWHERE_ENDED}, or the agreement's end
 * @param employer who employs
 * @param startedBy the event that began it
 */
public record ElsewhereSpell(DateSpan days, String employer, Event startedBy) { }
