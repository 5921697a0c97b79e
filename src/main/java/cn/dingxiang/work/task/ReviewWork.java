package cn.dingxiang.work.task;

import cn.dingxiang.casework.NightlyWork;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.review.ReviewCounts;
import cn.dingxiang.review.ReviewMode;
import cn.dingxiang.review.ReviewStore;
import cn.dingxiang.work.Job;
import cn.dingxiang.work.JobKind;
import cn.dingxiang.work.Said;
import cn.dingxiang.work.Task;
import cn.dingxiang.work.Work;
import jakarta.inject.Singleton;

/** The night's work of today, now. Started by {@link ReviewJobs}. */
@Singleton
final class ReviewWork implements Work {
    private final NightlyWork work;
    private final ReviewStore reviews;
    private final CivilTime time;

    ReviewWork(NightlyWork work, ReviewStore reviews, CivilTime time) {
        this.work = work;
        this.reviews = reviews;
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
                counts.remindersPlanned(), counts.failures()), record(counts));
    }

    /** The record of the run where it is of one run and tells the same, so that what is opened is what was counted; else null. */
    private String record(ReviewCounts counts) {
        return reviews.runs(1).stream().filter(run -> run.counts().equals(counts)).map(run -> Job.REVIEW_RUN + run.id()).findFirst().orElse(null);
    }
}
