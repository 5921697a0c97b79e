package cn.dingxiang.bench.review;

import cn.dingxiang.bench.World;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;

/**
 * The floor under a full review: every row it reads to see that nothing has changed (facts, and the mark of what was derived from them),
 * streamed over plain JDBC in order of the agreements, each value taken as its type.
 */
final class RawReading {
    private static final List<String> STATEMENTS = List.of(
            "SELECT agreement_id, dirty, next_review_on, fingerprint, grounds, grounds_since FROM review_mark ORDER BY agreement_id",
            "SELECT id, status FROM agreement ORDER BY id",
            "SELECT agreement_id, document FROM agreement_version ORDER BY agreement_id, version",
            "SELECT agreement_id, id, on_date, position, kind, source, detail, voids_id FROM event ORDER BY agreement_id, id",
            "SELECT agreement_id, answer FROM renewal_intention ORDER BY agreement_id, id",
            """
            SELECT agreement_id, code, subject, since, standing, last_event FROM dismissal
            ORDER BY agreement_id, case_id, step, code, since""");

    private final World world;

    RawReading(World world) {
        this.world = world;
    }

    /** Reads everything. @return how many rows there were */
    long read() throws SQLException {
        long rows = 0;
        try (Connection connection = world.connect();
             Statement statement = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            statement.setFetchSize(Integer.MIN_VALUE);
            for (String sql : STATEMENTS) {
                try (ResultSet row = statement.executeQuery(sql)) {
                    rows += read(row);
                }
            }
        }
        return rows;
    }

    private static long read(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        int[] types = new int[columns.getColumnCount()];
        for (int column = 0; column < types.length; column++) {
            types[column] = columns.getColumnType(column + 1);
        }
        long rows = 0;
        long digest = 0;
        while (row.next()) {
            rows++;
            for (int column = 0; column < types.length; column++) {
                digest += value(row, column + 1, types[column]);
            }
        }
        if (digest == Long.MIN_VALUE) {
            throw new IllegalStateException("the values must be used, or they need not be read");
        }
        return rows;
    }

    private static long value(ResultSet row, int column, int type) throws SQLException {
        switch (type) {
            case Types.BIGINT, Types.INTEGER, Types.SMALLINT, Types.TINYINT, Types.BIT, Types.BOOLEAN:
                return row.getLong(column);
            case Types.DATE:
                LocalDate day = row.getObject(column, LocalDate.class);
                return day == null ? 0 : day.getDayOfMonth();
            default:
                String text = row.getString(column);
                return text == null ? 0 : text.length();
        }
    }
}
