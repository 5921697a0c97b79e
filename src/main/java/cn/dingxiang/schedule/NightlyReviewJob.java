package cn.dingxiang.schedule;

import cn.dingxiang.review.NightlyReview;
import cn.dingxiang.review.ReviewMode;
import io.micronaut.context.annotation.Prototype;
import java.time.Clock;
import java.time.LocalDate;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Reviews what is due today. */
@Prototype
@DisallowConcurrentExecution
final class NightlyReviewJob implements Job {
    private final NightlyReview review;
    private final Clock clock;

    NightlyReviewJob(NightlyReview review, Clock clock) {
        this.review = review;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        review.run(LocalDate.now(clock), ReviewMode.DUE);
    }
}
