package cn.dingxiang.work.task;

import cn.dingxiang.casework.NightlyWork;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.review.ReviewCounts;
import cn.dingxiang.review.ReviewMode;
import cn.dingxiang.work.JobKind;
import cn.dingxiang.work.Said;
import cn.dingxiang.work.Task;
import cn.dingxiang.work.Work;
import jakarta.inject.Singleton;

/** The night's work of today, now. Started by {@link ReviewJobs}. */
@Singleton
final class ReviewWork implements Work {
    private final NightlyWork work;
    private final CivilTime time;

    ReviewWork(NightlyWork work, CivilTime time) {
        this.work = work;
        this.time = time;
    }

    @Override
    public JobKind kind() {
        return JobKind.REVIEW;
    }

    @Override
    public void run(Task task) {
        ReviewCounts counts = work.run(time.today(), task.flag("full") ? ReviewMode.FULL : ReviewMode.DUE,
                (done, of) -> task.at("REVIEW", done, of));
        task.count(null, "selected", counts.selected());
        task.count(null, "evaluated", counts.evaluated());
        task.count(null, "failures", counts.failures());
        task.count(null, "findings-new", counts.findingsNew());
        task.count(null, "findings-changed", counts.findingsChanged());
        task.count(null, "findings-gone", counts.findingsGone());
        task.count(null, "reminders", counts.remindersPlanned());
        task.result(Said.of("done.review", counts.evaluated(), counts.findingsNew(), counts.findingsChanged(), counts.findingsGone(),
                counts.remindersPlanned(), counts.failures()), null);
    }
}
