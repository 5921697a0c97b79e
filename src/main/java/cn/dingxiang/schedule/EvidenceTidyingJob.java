package cn.dingxiang.schedule;

import cn.dingxiang.casework.evidence.EvidenceTidying;
import cn.dingxiang.work.JobTidying;
import io.micronaut.context.annotation.Prototype;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Tidies away stored files nobody attached, and files and lines of jobs whose time is up. */
@Prototype
@DisallowConcurrentExecution
final class EvidenceTidyingJob implements Job {
    private final EvidenceTidying tidying;
    private final JobTidying jobs;

    EvidenceTidyingJob(EvidenceTidying tidying, JobTidying jobs) {
        this.tidying = tidying;
        this.jobs = jobs;
    }

    @Override
    public void execute(JobExecutionContext context) {
        tidying.run();
        jobs.run();
    }
}
