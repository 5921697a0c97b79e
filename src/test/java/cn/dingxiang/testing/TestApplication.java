package cn.dingxiang.testing;

import io.micronaut.context.ApplicationContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The product's beans on a fresh {@link TestDatabase}, with a clock that tests set; nothing listens or is scheduled. */
public final class TestApplication implements AutoCloseable {
    private final TestDatabase database;
    private final boolean ownsDatabase;
    private final ApplicationContext context;

    private TestApplication(TestDatabase database, boolean ownsDatabase, Map<String, Object> properties) {
        this.database = database;
        this.ownsDatabase = ownsDatabase;
        Map<String, Object> all = new LinkedHashMap<>(database.properties());
        all.putAll(properties);
        all.put(FollowingClock.ASKED_FOR, true);
        context = ApplicationContext.run(all, "test");
    }

    /** Starts on a new, migrated schema. */
    public static TestApplication start() {
        return start(Map.of());
    }

    /** The same, with these properties besides. */
    public static TestApplication start(Map<String, Object> properties) {
        return new TestApplication(TestDatabase.migrated(), true, properties);
    }

    /** Starts on {@code database}, which stays when this is closed, with these properties besides. */
    public static TestApplication on(TestDatabase database, Map<String, Object> properties) {
        return new TestApplication(database, false, properties);
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

    /** Deletes every row of these tables. */
    public void empty(String... tables) {
        List<String> statements = new ArrayList<>(List.of("SET foreign_key_checks = 0"));
        for (String table : tables) {
            statements.add("DELETE FROM " + table);
        }
        execute(statements.toArray(String[]::new));
    }

    /** Executes SQL statements, one after the other, past the product. */
    public void execute(String... statements) {
        try (Connection connection = database.dataSource().getConnection(); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        context.close();
        if (ownsDatabase) {
            database.close();
        }
    }
}
