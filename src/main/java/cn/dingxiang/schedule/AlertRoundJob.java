package cn.dingxiang.schedule;

import cn.dingxiang.review.alert.AlertRound;
import io.micronaut.context.annotation.Prototype;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Puts alerts into the mail queue, and sends them at once. */
@Prototype
@DisallowConcurrentExecution
final class AlertRoundJob implements Job {
    private final AlertRound alerts;
    private final WatchedMailRound mailRound;

    AlertRoundJob(AlertRound alerts, WatchedMailRound mailRound) {
        this.alerts = alerts;
        this.mailRound = mailRound;
    }

    @Override
    public void execute(JobExecutionContext context) {
        if (alerts.run() > 0) {
            mailRound.run();
        }
    }
}
