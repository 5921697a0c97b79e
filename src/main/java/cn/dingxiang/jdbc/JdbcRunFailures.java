package cn.dingxiang.jdbc;

import cn.dingxiang.directory.Page;
import cn.dingxiang.review.RunFailures;
import jakarta.inject.Singleton;
import java.util.List;

/** Read off by the run's key, with nothing scanned but its own rows. */
@Singleton
final class JdbcRunFailures implements RunFailures {
    private final PlainConnections connections;

    JdbcRunFailures(PlainConnections connections) {
        this.connections = connections;
    }

    @Override
    public Page<SetAside> of(long run, String counties, String number, boolean downwards, Long after, int limit) {
        Sql sql = Sql.of("""
                SELECT a.id, a.number, a.county_code, f.reason FROM review_failure f JOIN agreement a ON a.id = f.agreement_id
                WHERE f.run_id = ?""", run)
                .when(!counties.isEmpty(), "AND a.county_code LIKE ?", Likeness.beginning(counties))
                .when(!number.isEmpty(), "AND a.number LIKE ?", Likeness.beginning(number))
                .when(after != null, "AND f.agreement_id " + (downwards ? "< ?" : "> ?"), after)
                .add("ORDER BY f.agreement_id" + (downwards ? " DESC" : "") + " LIMIT ?", limit + 1);
        List<SetAside> read = connections.inTransaction(connection -> sql.list(connection, row ->
                new SetAside(row.getLong(1), row.getString(2), row.getString(3), row.getString(4))));
        return Page.of(read, limit, SetAside::agreement);
    }
}
