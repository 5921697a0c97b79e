package cn.dingxiang.schedule;

import io.micronaut.context.BeanContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.quartz.CronTrigger;
import org.quartz.Job;
import org.quartz.JobKey;
import org.quartz.ObjectAlreadyExistsException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerKey;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.matchers.GroupMatcher;
import org.quartz.spi.TriggerFiredBundle;
import org.quartz.utils.DBConnectionManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the timetable: a Quartz scheduler that shares its job store with the other instances on the same database, so that each job runs on
 * one of them; and one of our own for what each does by itself.
 */
@Singleton
public class Timekeeper {
    private static final Logger LOG = LoggerFactory.getLogger(Timekeeper.class);
    private static final String POOL = "dingxiang";

    private final BeanContext beans;
    private final Timetable timetable;
    private final DataSource pool;
    private Scheduler scheduler;
    private Scheduler own;

    /** @param dataSource is unwrapped: Micronaut Data's contextual connection throws outside its transactions */
    Timekeeper(BeanContext beans, Timetable timetable, DataSource dataSource) {
        this.beans = beans;
        this.timetable = timetable;
        this.pool = DelegatingDataSource.unwrapDataSource(dataSource);
    }

    /** Enters the timetable into the job store and begins to tick. */
    public synchronized void start() {
        try {
            DBConnectionManager.getInstance().addConnectionProvider(POOL, new PoolConnections(pool));
            scheduler = new StdSchedulerFactory(properties()).getScheduler();
            scheduler.setJobFactory(this::job);
            for (Timetable.Entry entry : timetable.entries()) {
                enter(entry);
            }
            forgetAllBut(timetable.entries().stream().map(entry -> JobKey.jobKey(entry.name())).collect(Collectors.toSet()));
            own = ownScheduler();
            scheduler.start();
            own.start();
        } catch (SchedulerException failure) {
            throw new IllegalStateException("the scheduler did not start", failure);
        }
    }

    /** Stops ticking and waits for jobs under way. */
    @PreDestroy
    public synchronized void stop() {
        if (scheduler == null) {
            return;
        }
        try {
            own.shutdown(true);
            scheduler.shutdown(true);
        } catch (SchedulerException failure) {
            LOG.warn("the scheduler did not stop cleanly", failure);
        }
        scheduler = null;
    }

    synchronized boolean ticking() {
        try {
            return scheduler != null && scheduler.isStarted() && !scheduler.isShutdown();
        } catch (SchedulerException failure) {
            return false;
        }
    }

    /** A trigger that already says the same is left alone: it remembers a time that was missed. */
    private void enter(Timetable.Entry entry) throws SchedulerException {
        scheduler.addJob(entry.jobDetail(), true);
        Trigger known = scheduler.getTrigger(TriggerKey.triggerKey(entry.name()));
        if (known == null) {
            try {
                scheduler.scheduleJob(entry.trigger());
            } catch (ObjectAlreadyExistsException enteredByAnotherInstance) {
                LOG.debug("{} was entered by another instance", entry.name());
            }
        } else if (!(known instanceof CronTrigger cron) || !cron.getCronExpression().equals(entry.cron())) {
            scheduler.rescheduleJob(known.getKey(), entry.trigger());
        }
    }

    /** What an earlier version of the product had on its timetable. */
    private void forgetAllBut(Set<JobKey> current) throws SchedulerException {
        for (JobKey key : scheduler.getJobKeys(GroupMatcher.anyJobGroup())) {
            if (!current.contains(key)) {
                scheduler.deleteJob(key);
            }
        }
    }

    private Job job(TriggerFiredBundle bundle, Scheduler ticking) {
        return beans.getBean(bundle.getJobDetail().getJobClass());
    }

    /** In memory, and in no other instance's sight; its name is unlike any other's within this process too. */
    private Scheduler ownScheduler() throws SchedulerException {
        Properties properties = new Properties();
        properties.setProperty("org.quartz.scheduler.instanceName", "own-" + UUID.randomUUID());
        properties.setProperty("org.quartz.threadPool.threadCount", "1");
        properties.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
        Scheduler scheduler = new StdSchedulerFactory(properties).getScheduler();
        scheduler.setJobFactory(this::job);
        for (Timetable.Entry entry : timetable.everywhere()) {
            scheduler.scheduleJob(entry.jobDetail(), entry.trigger());
        }
        return scheduler;
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("org.quartz.scheduler.instanceName", "dingxiang");
        properties.setProperty("org.quartz.scheduler.instanceId", "AUTO");
        properties.setProperty("org.quartz.threadPool.threadCount", "3");
        properties.setProperty("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
        properties.setProperty("org.quartz.jobStore.driverDelegateClass", "org.quartz.impl.jdbcjobstore.StdJDBCDelegate");
        properties.setProperty("org.quartz.jobStore.dataSource", POOL);
        properties.setProperty("org.quartz.jobStore.isClustered", "true");
        properties.setProperty("org.quartz.jobStore.clusterCheckinInterval", "15000");
        properties.setProperty("org.quartz.jobStore.misfireThreshold", "60000");
        properties.setProperty("org.quartz.jobStore.useProperties", "true");
        return properties;
    }
}
