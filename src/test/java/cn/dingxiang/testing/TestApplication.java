package cn.dingxiang.testing;

import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/** The product's beans on a fresh {@link TestDatabase}, with a clock that tests set; nothing listens or is scheduled. */
public final class TestApplication implements AutoCloseable {
    private final TestDatabase database;
    private final ApplicationContext context;
    private final FollowingClock clock = new FollowingClock();

    private TestApplication(TestDatabase database, Map<String, Object> properties) {
        this.database = database;
        Map<String, Object> all = new LinkedHashMap<>(database.properties());
        all.putAll(properties);
        context = ApplicationContext.builder().environments("test").properties(all).build();
        context.registerSingleton(Clock.class, clock, Qualifiers.byName("test"));
        context.start();
    }

    /** Starts on a new, migrated schema. */
    public static TestApplication start() {
        return start(Map.of());
    }

    /** Starts on a new, migrated schema, with these properties besides. */
    public static TestApplication start(Map<String, Object> properties) {
        return new TestApplication(TestDatabase.migrated(), properties);
    }

    /** The bean of this type. */
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public TestDatabase database() {
        return database;
    }

    /** From now on the product's clock shows what {@code leader} shows. */
    public void follow(Clock leader) {
        clock.leader = leader;
    }

    /** Deletes every row of these tables, in this order. */
    public void empty(String... tables) {
        try (Connection connection = database.dataSource().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("SET foreign_key_checks = 0");
            for (String table : tables) {
                statement.execute("DELETE FROM " + table);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }

    private static final class FollowingClock extends Clock {
        private Clock leader = MutableClock.at("2026-03-01T10:00:00");

        @Override
        public ZoneId getZone() {
            return leader.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return leader.withZone(zone);
        }

        @Override
        public Instant instant() {
            return leader.instant();
        }
    }
}
