package cn.dingxiang.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class MigrationTest {
    @Test
    void every_migration_applies_to_an_empty_schema() throws SQLException {
        try (TestDatabase database = TestDatabase.empty(); var connection = database.dataSource().getConnection()) {
            database.flyway().migrate();
            try (var rows = connection.createStatement().executeQuery("select count(*) from event")) {
                rows.next();
                assertThat(rows.getInt(1)).isZero();
            }
        }
    }

    @Test
    void names_are_compared_as_written_whatever_the_database_was_created_with() throws SQLException {
        try (TestDatabase database = TestDatabase.empty(); var connection = database.dataSource().getConnection();
             var statement = connection.createStatement()) {
            statement.execute("ALTER DATABASE COLLATE utf8mb4_general_ci");
            database.flyway().migrate();
            try (var rows = statement.executeQuery("select table_name from information_schema.columns where table_schema = database()"
                    + " and table_name <> 'flyway_schema_history' and collation_name <> 'utf8mb4_bin'")) {
                assertThat(rows.next()).isFalse();
            }
        }
    }
}
