package cn.dingxiang.schedule;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.AbstractHealthIndicator;
import jakarta.inject.Singleton;
import java.util.Map;

/** The scheduler: up while it ticks. */
@Singleton
final class SchedulerHealth extends AbstractHealthIndicator<Map<String, Object>> {
    private final Timekeeper timekeeper;

    SchedulerHealth(Timekeeper timekeeper) {
        this.timekeeper = timekeeper;
    }

    @Override
    protected String getName() {
        return "scheduler";
    }

    @Override
    protected Map<String, Object> getHealthInformation() {
        healthStatus = timekeeper.ticking() ? HealthStatus.UP : HealthStatus.DOWN;
        return Map.of();
    }
}
