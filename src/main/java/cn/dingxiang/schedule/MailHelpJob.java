package cn.dingxiang.schedule;

import cn.dingxiang.review.MailRound;
import io.micronaut.context.annotation.Prototype;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Sends a share of what is queued, beside the instance that does the round. */
@Prototype
@DisallowConcurrentExecution
final class MailHelpJob implements Job {
    private final MailRound mailRound;

    MailHelpJob(MailRound mailRound) {
        this.mailRound = mailRound;
    }

    @Override
    public void execute(JobExecutionContext context) {
        mailRound.help();
    }
}
