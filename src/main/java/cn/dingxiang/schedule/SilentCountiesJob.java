package cn.dingxiang.schedule;

import cn.dingxiang.review.alert.DerivedAlerts;
import io.micronaut.context.annotation.Prototype;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Looks which counties have fallen silent. */
@Prototype
@DisallowConcurrentExecution
final class SilentCountiesJob implements Job {
    private final DerivedAlerts alerts;

    SilentCountiesJob(DerivedAlerts alerts) {
        this.alerts = alerts;
    }

    @Override
    public void execute(JobExecutionContext context) {
        alerts.ofSilentCounties();
    }
}
