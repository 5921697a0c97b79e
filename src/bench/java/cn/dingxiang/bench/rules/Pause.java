package cn.dingxiang.bench.rules;

import cn.dingxiang.timeline.DateSpan;
import cn.dingxiang.timeline.Detail;

/**
 * A pause of service.
 *
 * @param order    the place of its start among all events
 * @param endOrder the place of its end
 * @param days     from when to when
 * @param detail   ground, approval and the day to be back
 */
public record Pause(long order, long endOrder, DateSpan days, Detail.Pause detail) { }
