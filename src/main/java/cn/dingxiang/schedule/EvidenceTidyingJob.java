package cn.dingxiang.schedule;

import cn.dingxiang.casework.evidence.EvidenceTidying;
import io.micronaut.context.annotation.Prototype;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Tidies away stored files nobody attached. */
@Prototype
@DisallowConcurrentExecution
final class EvidenceTidyingJob implements Job {
    private final EvidenceTidying tidying;

    EvidenceTidyingJob(EvidenceTidying tidying) {
        this.tidying = tidying;
    }

    @Override
    public void execute(JobExecutionContext context) {
        tidying.run();
    }
}
