package cn.dingxiang.bench;

import cn.dingxiang.wiring.OpenedProduct;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;

/**
 * What every part works on.
 *
 * @param product    the product, on a database of the bench's own
 * @param folder     a folder of the bench's own, removed afterwards
 * @param asOf       the day the data stand for: today
 * @param agreements how many agreements there are
 * @param importRows how many rows the import takes
 * @param rounds     how often each variant is measured
 */
public record World(OpenedProduct product, Path folder, LocalDate asOf, int agreements, int importRows, int rounds) {

    /** How often what a disturbance of seconds could spoil is measured. */
    public int manyRounds() {
        return 2 * rounds - 1;
    }

    /** A plain JDBC connection to the product's database, past the product. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(product.setting("datasources.default.url"), product.setting("datasources.default.username"),
                product.setting("datasources.default.password"));
    }

    /** A bean of the product. */
    public <T> T get(Class<T> type) {
        return product.get(type);
    }

    /** Executes SQL past the product. @return how many rows the last statement changed */
    public long execute(String... statements) throws SQLException {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            long rows = 0;
            for (String sql : statements) {
                rows = statement.executeLargeUpdate(sql);
            }
            return rows;
        }
    }

    /** The one number a query gives. */
    public long number(String sql) throws SQLException {
        return Long.parseLong(text(sql));
    }

    /** The first column of the first row a query gives. */
    public String text(String sql) throws SQLException {
        try (Connection connection = connect(); Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery(sql)) {
            if (!row.next()) {
                throw new IllegalStateException("no row: " + sql);
            }
            return row.getString(1);
        }
    }

    /** A text that stands for every finding stored. */
    public String findings() throws SQLException {
        return findings("finding", Long.MAX_VALUE);
    }

    /** The same of a table like {@code finding}, up to an agreement. */
    public String findings(String table, long lastAgreement) throws SQLException {
        return text("""
                SELECT CONCAT(COUNT(*), '-', SUM(CRC32(CONCAT_WS('|', agreement_id, code, subject, since, ordinal, party, standing,
                  COALESCE(closed_on, ''), clauses)))) FROM %s WHERE agreement_id <= %d""".formatted(table, lastAgreement));
    }

    /** @throws IllegalStateException when two results that must be equal are not */
    public static void same(String what, Object one, Object other) {
        if (!one.equals(other)) {
            throw new IllegalStateException(what + ": results differ: " + one + " / " + other);
        }
    }
}
