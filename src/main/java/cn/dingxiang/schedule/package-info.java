/**
 * When things run: Quartz on the product's own database, its timetable in {@link cn.dingxiang.schedule.Timetable}, jobs that only call.
 *
 * <p>Quartz ticks, it does not decide: what is due is told by the data, so a tick missed or doubled changes nothing in the end.
 * Not here: the work itself (review).
 */
package cn.dingxiang.schedule;
