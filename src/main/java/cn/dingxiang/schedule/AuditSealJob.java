package cn.dingxiang.schedule;

import cn.dingxiang.directory.audit.AuditChain;
import io.micronaut.context.annotation.Prototype;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Seals the audit trail. */
@Prototype
@DisallowConcurrentExecution
final class AuditSealJob implements Job {
    private final AuditChain chain;

    AuditSealJob(AuditChain chain) {
        this.chain = chain;
    }

    @Override
    public void execute(JobExecutionContext context) {
        chain.seal();
    }
}
