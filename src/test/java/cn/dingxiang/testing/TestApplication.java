package cn.dingxiang.testing;

import io.micronaut.context.ApplicationContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** The product's beans on a fresh {@link TestDatabase}, with a clock that tests set; nothing listens or is scheduled. */
public final class TestApplication implements AutoCloseable {
    private final TestDatabase database;
    private final ApplicationContext context;

    private TestApplication(TestDatabase database, Map<String, Object> properties) {
        this.database = database;
        Map<String, Object> all = new LinkedHashMap<>(database.properties());
        all.putAll(properties);
        all.put(FollowingClock.ASKED_FOR, true);
        context = ApplicationContext.run(all, "test");
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
        context.getBean(FollowingClock.class).follow(leader);
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
}
