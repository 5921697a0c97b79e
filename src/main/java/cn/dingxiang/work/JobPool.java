package cn.dingxiang.work;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads jobs run on, in a process that serves. Until {@link #begin} nothing runs: commands and tests start jobs without threads
 * (a test then calls {@link JobRunner#runWaiting}).
 */
@Singleton
public class JobPool {
    private static final Logger LOG = LoggerFactory.getLogger(JobPool.class);
    private static final long TICK_SECONDS = 5;
    private static final long PATIENCE_SECONDS = 30;

    private final Provider<JobRunner> runner;
    private final JobRules rules;
    private final Semaphore room;
    private ScheduledExecutorService ticker;
    private ExecutorService workers;

    public JobPool(Provider<JobRunner> runner, JobRules rules) {
        this.runner = runner;
        this.rules = rules;
        this.room = new Semaphore(rules.threads());
    }

    /** Begins to take jobs, also those others left waiting. */
    public synchronized void begin() {
        if (ticker != null) {
            return;
        }
        workers = Executors.newFixedThreadPool(rules.threads(), named("job"));
        ticker = Executors.newSingleThreadScheduledExecutor(named("job-ticker"));
        ticker.scheduleWithFixedDelay(this::tick, 0, TICK_SECONDS, TimeUnit.SECONDS);
    }

    /** There is something in the queue. */
    public synchronized void wake() {
        if (workers != null && room.tryAcquire()) {
            workers.execute(() -> {
                try {
                    runner.get().runWaiting();
                } catch (RuntimeException failure) {
                    LOG.error("the queue of jobs could not be worked off", failure);
                } finally {
                    room.release();
                }
            });
        }
    }

    /** Takes no more jobs and gives those under way a while; what is not done then is shown as cut off. */
    @PreDestroy
    public void stop() {
        ExecutorService running;
        ScheduledExecutorService ticking;
        synchronized (this) {
            running = workers;
            ticking = ticker;
            workers = null;
            ticker = null;
        }
        if (running == null) {
            return;
        }
        running.shutdown();
        try {
            if (!running.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("jobs under way were cut off");
                running.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        ticking.shutdownNow();
    }

    private void tick() {
        try {
            runner.get().beat();
            wake();
        } catch (RuntimeException failure) {
            LOG.error("the process could not say that its jobs are alive", failure);
        }
    }

    private static ThreadFactory named(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
