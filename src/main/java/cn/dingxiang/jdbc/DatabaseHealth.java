package cn.dingxiang.jdbc;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.AbstractHealthIndicator;
import jakarta.inject.Singleton;
import java.util.Map;

/** The database: up while it answers. Says nothing of where it is, unlike Micronaut's own indicator, which shows the address. */
@Singleton
final class DatabaseHealth extends AbstractHealthIndicator<Map<String, Object>> {
    private final OverviewQueries queries;

    DatabaseHealth(OverviewQueries queries) {
        this.queries = queries;
    }

    @Override
    protected String getName() {
        return "database";
    }

    @Override
    protected Map<String, Object> getHealthInformation() {
        queries.live();
        healthStatus = HealthStatus.UP;
        return Map.of();
    }
}
