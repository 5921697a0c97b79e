package cn.dingxiang.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The tables of a schema as they stand at the end of all migrations, with their rows: making them anew is far quicker than migrating. */
final class SchemaImage {
    private final List<String> statements = new ArrayList<>();

    /** Takes the image of this connection's schema, which must stay as it is while the image is in use: rows are copied from there. */
    SchemaImage(Connection connection) throws SQLException {
        // tables come in the order of their names, not of their foreign keys; a throw-away schema needs no binary log
        statements.add("SET SESSION foreign_key_checks = 0, sql_log_bin = 0");
        List<String> tables = column(connection, 1, "SELECT table_name FROM information_schema.tables"
                + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' ORDER BY table_name");
        for (String table : tables) {
            statements.addAll(column(connection, 2, "SHOW CREATE TABLE `" + table + "`"));
        }
        String schema = connection.getCatalog();
        for (String table : tables) {
            if (!column(connection, 1, "SELECT 1 FROM `" + table + "` LIMIT 1").isEmpty()) {
                // generated columns take no values
                String columns = String.join(", ", column(connection, 1, "SELECT CONCAT('`', column_name, '`')"
                        + " FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = '" + table + "'"
                        + " AND COALESCE(generation_expression, '') = '' ORDER BY ordinal_position"));
                statements.add("INSERT INTO `" + table + "` (" + columns + ") SELECT " + columns + " FROM " + schema + ".`" + table + "`");
            }
        }
    }

    /** Makes everything anew in the schema of this connection, which must be empty. */
    void make(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.addBatch(sql);
            }
            statement.executeBatch();
        }
    }

    private static List<String> column(Connection connection, int index, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(index));
            }
        }
        return values;
    }
}
