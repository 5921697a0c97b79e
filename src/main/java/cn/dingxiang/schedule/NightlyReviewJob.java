package cn.dingxiang.schedule;

import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.review.NightlyReview;
import cn.dingxiang.review.ReviewMode;
import io.micronaut.context.annotation.Prototype;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Reviews what is due today. */
@Prototype
@DisallowConcurrentExecution
final class NightlyReviewJob implements Job {
    private final NightlyReview review;
    private final CivilTime time;

    NightlyReviewJob(NightlyReview review, CivilTime time) {
        this.review = review;
        this.time = time;
    }

    @Override
    public void execute(JobExecutionContext context) {
        review.run(time.today(), ReviewMode.DUE);
    }
}
