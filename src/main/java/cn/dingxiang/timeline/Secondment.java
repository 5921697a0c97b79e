package cn.dingxiang.timeline;

/**
 * One secondment.
 *
 * @param days      from {@code SECONDED} to its end, whatever ended it
 * @param startedBy the event that began it
 */
public record Secondment(DateSpan days, Event startedBy) { }
