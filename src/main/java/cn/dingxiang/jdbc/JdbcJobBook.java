package cn.dingxiang.jdbc;

import cn.dingxiang.work.Job;
import cn.dingxiang.work.JobBook;
import cn.dingxiang.work.JobFigure;
import cn.dingxiang.work.JobLine;
import cn.dingxiang.work.JobQuery;
import cn.dingxiang.work.JobScope;
import cn.dingxiang.work.LineOrder;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Jobs in table {@code job}. What the port says is done at once takes a connection of its own: a job says how far it is from within the
 * transaction of its own work, and others are to see it now.
 */
@Singleton
class JdbcJobBook implements JobBook {
    private final PlainConnections own;
    private final TransactionOperations<Connection> joined;

    JdbcJobBook(PlainConnections own, TransactionOperations<Connection> joined) {
        this.own = own;
        this.joined = joined;
    }

    @Override
    public long add(Order order, LocalDateTime at) {
        return join(connection -> JobRows.add(connection, order, at));
    }

    @Override
    public Optional<Job> find(long id) {
        return join(connection -> JobRows.jobs(connection, "SELECT * FROM job WHERE id = ?", id)).stream().findFirst();
    }

    @Override
    public Map<String, String> parameters(long id) {
        return join(connection -> JobRows.parameters(connection, id));
    }

    @Override
    public List<Job> list(JobScope scope, JobQuery query, long edge, int limit) {
        String kind = query.kind() == null ? null : query.kind().name();
        String state = query.state() == null ? null : query.state().name();
        String way = query.oldest() ? "id > ? ORDER BY id LIMIT ?" : "id < ? ORDER BY id DESC LIMIT ?";
        return join(connection -> JobRows.jobs(connection, """
                SELECT * FROM job WHERE (? IS NULL OR kind = ?) AND (? IS NULL OR state = ?)
                  AND (started_by = ? OR ? = FALSE AND place LIKE ?) AND\s""" + way, kind, kind, state, state,
                scope.owner(), query.mine() || scope.area() == null, scope.area() + "%", edge, limit));
    }

    @Override
    public int waiting(String place) {
        return join(connection -> JobRows.number(connection, "SELECT COUNT(*) FROM job WHERE state = 'WAITING' AND place = ?", place)).intValue();
    }

    @Override
    public Optional<Claim> claim(String holder, LocalDateTime at, int running) {
        return own.inTransaction(connection -> {
            JobRows.number(connection, "SELECT id FROM job_turn WHERE id = 1 FOR UPDATE");
            Long id = JobRows.number(connection, """
                    SELECT j.id FROM job j WHERE j.state = 'WAITING'
                      AND (SELECT COUNT(*) FROM job r WHERE r.state = 'RUNNING' AND r.place = j.place) < ? ORDER BY j.id LIMIT 1""", running);
            if (id == null || JobRows.change(connection, "UPDATE job SET state = 'RUNNING', holder = ?, begun_at = ?, alive_at = ?"
                    + " WHERE id = ? AND state = 'WAITING'", holder, at, at, id) == 0) {
                return Optional.empty();
            }
            return Optional.of(JobRows.claim(connection, id));
        });
    }

    @Override
    public Answer progress(long id, String holder, Stand stand, List<JobLine> lines, LocalDateTime at) {
        return own.inTransaction(connection -> {
            Long asked = JobRows.number(connection, "SELECT cancel_asked FROM job WHERE id = ? AND state = 'RUNNING' AND holder = ? FOR UPDATE",
                    id, holder);
            if (asked == null) {
                return Answer.LOST;
            }
            JobRows.change(connection, "UPDATE job SET phase = ?, done = ?, total = ?, alive_at = ? WHERE id = ?", stand.phase(), stand.done(),
                    stand.of(), at, id);
            JobRows.addLines(connection, id, lines);
            return asked == 0 ? Answer.GO_ON : Answer.CANCEL;
        });
    }

    @Override
    public void beat(String holder, LocalDateTime at) {
        own.inTransaction(connection -> JobRows.change(connection, "UPDATE job SET alive_at = ? WHERE state = 'RUNNING' AND holder = ?", at, holder));
    }

    @Override
    public boolean finish(long id, String holder, List<JobLine> lines, Ending ending) {
        return join(connection -> {
            boolean ours = end(connection, ending, "id = ? AND state = 'RUNNING' AND holder = ?", id, holder);
            if (ours) {
                JobRows.addLines(connection, id, lines);
                JobRows.addFigures(connection, id, ending.figures());
            }
            return ours;
        });
    }

    @Override
    public boolean finishWaiting(long id, Ending ending) {
        return join(connection -> end(connection, ending, "id = ? AND state = 'WAITING'", id));
    }

    @Override
    public boolean askCancel(long id) {
        return join(connection -> JobRows.change(connection, "UPDATE job SET cancel_asked = TRUE WHERE id = ? AND state = 'RUNNING'", id)) == 1;
    }

    @Override
    public List<Job> silent(LocalDateTime since) {
        return join(connection -> JobRows.jobs(connection, "SELECT * FROM job WHERE state = 'RUNNING' AND alive_at < ? ORDER BY id", since));
    }

    @Override
    public boolean cutOff(long id, LocalDateTime since, Ending ending) {
        return join(connection -> end(connection, ending, "id = ? AND state = 'RUNNING' AND alive_at < ?", id, since));
    }

    @Override
    public List<JobFigure> figures(long id) {
        return join(connection -> JobRows.figures(connection, id));
    }

    @Override
    public List<JobLine> lines(long id, String county, String kind, LineOrder order, int after, int limit) {
        String key = "l.number";
        RowOrder rows = new RowOrder(order.by() == LineOrder.By.KIND ? "l.kind" : key, "job_line l", "l.job_id = " + id + " AND ", key,
                order.downwards());
        return join(connection -> Sql.of("SELECT l.* FROM job_line l WHERE l.job_id = ?", id).when(county != null, "AND l.county = ?", county)
                .when(JobBook.PROBLEMS.equals(kind), "AND l.kind IN ('ERROR', 'WARNING')")
                .when(kind != null && !JobBook.PROBLEMS.equals(kind), "AND l.kind = ?", kind)
                .add(rows.behind(after == 0 ? null : after)).add(rows.first(limit)).list(connection, JobRows::line));
    }

    @Override
    public void forgetLines(LocalDateTime moment) {
        join(connection -> JobRows.change(connection, "DELETE FROM job_line WHERE job_id IN (SELECT id FROM job WHERE ended_at < ?)", moment));
    }

    private static boolean end(Connection connection, Ending ending, String which, Object... keys) throws SQLException {
        Object[] values = new Object[keys.length + 5];
        values[0] = ending.state().name();
        values[1] = ending.message().chinese();
        values[2] = ending.message().english();
        values[3] = ending.result();
        values[4] = ending.at();
        System.arraycopy(keys, 0, values, 5, keys.length);
        return JobRows.change(connection, "UPDATE job SET state = ?, message = ?, message_en = ?, result = ?, ended_at = ? WHERE " + which,
                values) == 1;
    }

    private <T> T join(PlainConnections.Work<T> work) {
        return joined.execute(TransactionDefinition.DEFAULT, status -> {
            try {
                return work.on(status.getConnection());
            } catch (SQLException failure) {
                throw new IllegalStateException(failure.getMessage(), failure);
            }
        });
    }
}
