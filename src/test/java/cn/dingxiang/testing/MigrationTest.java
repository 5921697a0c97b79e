package cn.dingxiang.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class MigrationTest {
    @Test
    void every_migration_applies_to_an_empty_schema() throws SQLException {
        try (TestDatabase database = TestDatabase.migrated(); var connection = database.dataSource().getConnection();
             var rows = connection.createStatement().executeQuery("select count(*) from event")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }
}
