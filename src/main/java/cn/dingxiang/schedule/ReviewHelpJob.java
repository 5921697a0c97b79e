package cn.dingxiang.schedule;

import cn.dingxiang.casework.NightlyWork;
import io.micronaut.context.annotation.Prototype;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Takes a share of a review that another instance has begun. */
@Prototype
@DisallowConcurrentExecution
final class ReviewHelpJob implements Job {
    private final NightlyWork work;

    ReviewHelpJob(NightlyWork work) {
        this.work = work;
    }

    @Override
    public void execute(JobExecutionContext context) {
        work.help();
    }
}
