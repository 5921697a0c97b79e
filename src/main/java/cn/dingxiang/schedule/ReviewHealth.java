package cn.dingxiang.schedule;

import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.review.ReviewRun;
import cn.dingxiang.review.ReviewStore;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.AbstractHealthIndicator;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** The nightly review: up when one went through within a day. While the next one runs, its hour counts too. */
@Singleton
final class ReviewHealth extends AbstractHealthIndicator<Map<String, Object>> {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration RUN = Duration.ofHours(1);
    private static final int RUNS = 20;

    private final ReviewStore store;
    private final CivilTime time;

    ReviewHealth(ReviewStore store, CivilTime time) {
        this.store = store;
        this.time = time;
    }

    @Override
    protected String getName() {
        return "review";
    }

    @Override
    protected Map<String, Object> getHealthInformation() {
        LocalDateTime now = time.now();
        List<ReviewRun> runs = store.runs(RUNS);
        boolean running = runs.stream().anyMatch(run -> run.status().equals("RUNNING") && run.startedAt().isAfter(now.minus(RUN)));
        ReviewRun done = runs.stream().filter(run -> run.status().equals("DONE")).findFirst().orElse(null);
        boolean fresh = done != null && done.finishedAt().isAfter(now.minus(DAY));
        healthStatus = fresh || running ? HealthStatus.UP : HealthStatus.DOWN;
        return done == null ? Map.of() : Map.of("lastFinished", done.finishedAt().toString());
    }
}
