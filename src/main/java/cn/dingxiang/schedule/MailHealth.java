package cn.dingxiang.schedule;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.AbstractHealthIndicator;
import jakarta.inject.Singleton;
import java.util.Map;

/** Mail: up when the last round went through, down when it failed or the mail server did not answer, unknown before the first. */
@Singleton
final class MailHealth extends AbstractHealthIndicator<Map<String, Object>> {
    private final WatchedMailRound mailRound;

    MailHealth(WatchedMailRound mailRound) {
        this.mailRound = mailRound;
    }

    @Override
    protected String getName() {
        return "mail";
    }

    @Override
    protected Map<String, Object> getHealthInformation() {
        WatchedMailRound.Outcome last = mailRound.last().orElse(null);
        if (last == null) {
            healthStatus = HealthStatus.UNKNOWN;
            return Map.of();
        }
        if (last.counts() == null) {
            healthStatus = HealthStatus.DOWN;
            return Map.of("failure", last.failure());
        }
        healthStatus = switch (last.counts().state()) {
            case OPEN, CLOSED -> HealthStatus.UP;
            case NO_SERVER -> HealthStatus.UNKNOWN;
            case SERVER_DOWN -> HealthStatus.DOWN;
        };
        return Map.of("lastRound", last.counts().state().name());
    }
}
