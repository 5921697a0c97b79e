/**
 * Long work that people start and come back to: jobs with a queue, progress, cancelling and an end that is told, and the files that go
 * in and come out of them.
 *
 * <p>A job is a row; whoever shares the database may run it. Its process holds it by a lease, so that the job of a process that died is
 * shown as cut off. Start at {@link cn.dingxiang.work.Jobs} and {@link cn.dingxiang.work.Work}; the kinds of work stand in
 * {@link cn.dingxiang.work.JobKind}, what they do in {@code work.task}. Not here: what runs by the clock (schedule).
 */
package cn.dingxiang.work;
