package cn.dingxiang.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What the server goes through before facts are read. */
class BringInTest extends ReviewWorldTest {
    private static final int LIVES = 30;

    @Test
    void every_row_of_the_stretch_is_gone_through_and_no_other() throws SQLException {
        world.load(LIVES);
        try (Connection connection = connect()) {
            long rows = 0;
            for (String table : new String[] {"agreement WHERE id", "agreement_version WHERE agreement_id", "event WHERE agreement_id"}) {
                rows += Sql.of("SELECT COUNT(*) FROM " + table + " > 5 AND " + table.replaceAll(".* ", "") + " <= 20")
                        .<Long>one(connection, row -> row.getLong(1));
            }
            long before = readByTheServer(connection);
            assertThat(FactReader.bringIn(connection, KeyCondition.between(5, 20))).isEqualTo(rows).isGreaterThan(45);
            // at the end of each table's stretch the server may look at the row behind it
            assertThat(readByTheServer(connection) - before).isBetween(rows, rows + 3);
        }
    }

    private static long readByTheServer(Connection connection) throws SQLException {
        return Sql.of("SHOW SESSION STATUS WHERE Variable_name IN ('Handler_read_key', 'Handler_read_next')")
                .list(connection, row -> row.getLong(2)).stream().mapToLong(Long::longValue).sum();
    }
}
