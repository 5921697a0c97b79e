package cn.dingxiang.schedule;

import cn.dingxiang.casework.NightlyWork;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.review.ReviewMode;
import io.micronaut.context.annotation.Prototype;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Does the night's work of today. */
@Prototype
@DisallowConcurrentExecution
final class NightlyReviewJob implements Job {
    private final NightlyWork work;
    private final CivilTime time;

    NightlyReviewJob(NightlyWork work, CivilTime time) {
        this.work = work;
        this.time = time;
    }

    @Override
    public void execute(JobExecutionContext context) {
        work.run(time.today(), ReviewMode.DUE);
    }
}
