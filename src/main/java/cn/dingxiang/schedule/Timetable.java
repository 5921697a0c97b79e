package cn.dingxiang.schedule;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.TimeZone;
import org.quartz.CronExpression;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.TriggerBuilder;

/** The whole timetable: every job that runs by the clock, and when. */
@Singleton
final class Timetable {
    private static final TimeZone ZONE = TimeZone.getTimeZone("Asia/Shanghai");

    private final List<Entry> entries;
    private final List<Entry> everywhere;

    Timetable(@Value("${dingxiang.timetable.nightly-review}") String nightlyReview,
              @Value("${dingxiang.timetable.mail-round}") String mailRound,
              @Value("${dingxiang.timetable.audit-seal}") String auditSeal,
              @Value("${dingxiang.timetable.evidence-tidying}") String evidenceTidying,
              @Value("${dingxiang.timetable.alert-round}") String alertRound,
              @Value("${dingxiang.timetable.silent-counties}") String silentCounties,
              @Value("${dingxiang.timetable.figure-count}") String figureCount,
              @Value("${dingxiang.timetable.review-help}") String reviewHelp,
              @Value("${dingxiang.timetable.mail-help}") String mailHelp) {
        entries = List.of(
                entry("nightly-review", NightlyReviewJob.class, nightlyReview),
                entry("mail-round", MailRoundJob.class, mailRound),
                entry("audit-seal", AuditSealJob.class, auditSeal),
                entry("evidence-tidying", EvidenceTidyingJob.class, evidenceTidying),
                entry("alert-round", AlertRoundJob.class, alertRound),
                entry("silent-counties", SilentCountiesJob.class, silentCounties),
                entry("figure-count", FigureCountJob.class, figureCount));
        everywhere = List.of(entry("review-help", ReviewHelpJob.class, reviewHelp),
                entry("mail-help", MailHelpJob.class, mailHelp));
    }

    /** What each instance does by itself, at the same times. */
    List<Entry> everywhere() {
        return everywhere;
    }

    /** What one of the instances does for all. */
    List<Entry> entries() {
        return entries;
    }

    /** A setting {@code dingxiang.timetable.NAME} that is no cron expression is refused at the start. */
    private static Entry entry(String name, Class<? extends Job> job, String cron) {
        if (!CronExpression.isValidExpression(cron)) {
            throw new ConfigurationException("dingxiang.timetable." + name + " 不是合法的 cron 表达式（秒 分 时 日 月 周）：" + cron);
        }
        return new Entry(name, job, cron);
    }

    /**
     * One line of the timetable.
     *
     * @param name key of job and trigger; the same on every instance, so that they share one
     * @param job  what to run
     * @param cron when, in Asia/Shanghai; a time missed while nothing ran is made up once
     */
    record Entry(String name, Class<? extends Job> job, String cron) {

        /** Begun anew on another instance when the one that ran it dies: every job may be repeated. */
        JobDetail jobDetail() {
            return JobBuilder.newJob(job).withIdentity(name).storeDurably().requestRecovery().build();
        }

        CronTrigger trigger() {
            return TriggerBuilder.newTrigger().withIdentity(name).forJob(name)
                    .withSchedule(CronScheduleBuilder.cronSchedule(cron).inTimeZone(ZONE).withMisfireHandlingInstructionFireAndProceed())
                    .build();
        }
    }
}
