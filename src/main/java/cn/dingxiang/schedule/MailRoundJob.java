package cn.dingxiang.schedule;

import io.micronaut.context.annotation.Prototype;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Composes and sends the mail that may go out now. */
@Prototype
@DisallowConcurrentExecution
final class MailRoundJob implements Job {
    private final WatchedMailRound mailRound;

    MailRoundJob(WatchedMailRound mailRound) {
        this.mailRound = mailRound;
    }

    @Override
    public void execute(JobExecutionContext context) {
        mailRound.run();
    }
}
