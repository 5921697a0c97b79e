package cn.dingxiang.jdbc;

import cn.dingxiang.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** Tests of the review in a schema of the class's own, emptied after each. */
@Tag("database")
abstract class ReviewWorldTest {
    private static TestDatabase database;

    final ReviewWorld world = new ReviewWorld(database.dataSource());

    @BeforeAll
    static void open() {
        database = TestDatabase.migrated();
    }

    @AfterEach
    void clear() throws SQLException {
        world.clear();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    static Connection connect() throws SQLException {
        return database.dataSource().getConnection();
    }

    /** Past the product. */
    static void execute(String sql, Object... values) throws SQLException {
        try (Connection connection = connect()) {
            ReviewWorld.execute(connection, sql, values);
        }
    }
}
