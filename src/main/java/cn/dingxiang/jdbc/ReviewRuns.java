package cn.dingxiang.jdbc;

import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.review.ReviewCounts;
import cn.dingxiang.review.ReviewMode;
import cn.dingxiang.review.ReviewRun;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The record of the review's runs. */
@Singleton
class ReviewRuns {
    private static final Duration SILENCE = Duration.ofMinutes(30);

    private final CivilTime time;
    private final String host;
    private final String process;

    ReviewRuns(CivilTime time) {
        this.time = time;
        this.host = hostName();
        this.process = host + ':' + ProcessHandle.current().pid();
    }

    /** Names this process: host and number. */
    String process() {
        return process;
    }

    /** Enters a run; empty when there is one of this day and mode under way. */
    Optional<Long> begin(Connection connection, LocalDate asOf, ReviewMode mode) throws SQLException {
        String sql = "INSERT IGNORE INTO review_run (as_of, mode, status, process, started_at, alive_at, open_key) VALUES (?, ?, 'RUNNING', ?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
            LocalDateTime now = time.now();
            statement.setObject(1, asOf);
            statement.setString(2, mode.name());
            statement.setString(3, process);
            statement.setObject(4, now);
            statement.setObject(5, now);
            statement.setString(6, openKey(asOf, mode));
            if (statement.executeUpdate() == 0) {
                return Optional.empty();
            }
            try (ResultSet key = statement.getGeneratedKeys()) {
                key.next();
                return Optional.of(key.getLong(1));
            }
        }
    }

    private static String openKey(LocalDate asOf, ReviewMode mode) {
        return mode + " " + asOf;
    }

    /** The run of this day and mode under way; one that ended just now is as good. */
    long openOf(Connection connection, LocalDate asOf, ReviewMode mode) throws SQLException {
        return Sql.of("SELECT id FROM review_run WHERE as_of = ? AND mode = ? ORDER BY open_key IS NULL, id DESC LIMIT 1", asOf, mode)
                .one(connection, row -> row.getLong(1));
    }

    /** Whether the run is under way, and then held until the transaction ends. */
    boolean holdOpen(Connection connection, long run) throws SQLException {
        return Sql.of("SELECT status FROM review_run WHERE id = ? FOR UPDATE", run).one(connection, row -> row.getString(1).equals("RUNNING"));
    }

    ReviewCounts countsOfSlices(Connection connection, long run) throws SQLException {
        return Sql.of("""
                SELECT SUM(selected) AS selected, SUM(evaluated) AS evaluated, SUM(failures) AS failures, SUM(findings_new) AS findings_new,
                  SUM(findings_changed) AS findings_changed, SUM(findings_gone) AS findings_gone, SUM(reminders_planned) AS reminders_planned
                FROM review_slice WHERE run_id = ?""", run).one(connection, ReviewRuns::counts);
    }

    ReviewCounts counts(Connection connection, long run) throws SQLException {
        return Sql.of("SELECT * FROM review_run WHERE id = ?", run).one(connection, ReviewRuns::counts);
    }

    private static ReviewCounts counts(ResultSet row) throws SQLException {
        return new ReviewCounts(row.getInt("selected"), row.getInt("evaluated"), row.getInt("failures"), row.getInt("findings_new"),
                row.getInt("findings_changed"), row.getInt("findings_gone"), row.getInt("reminders_planned"));
    }

    /** Whether tasks for missing terms may not be what they were: findings of them changed, or a run before did not come to its end. */
    boolean termsMayDiffer(Connection connection, long run) throws SQLException {
        boolean changed = Sql.of("SELECT COUNT(*) FROM review_slice WHERE run_id = ? AND terms_changed = TRUE", run)
                .one(connection, row -> row.getInt(1) > 0);
        return changed || Sql.of("SELECT status FROM review_run WHERE id < ? ORDER BY id DESC LIMIT 1", run)
                .list(connection, row -> row.getString(1)).stream().anyMatch(status -> !status.equals("DONE"));
    }

    /** A run of another day or mode whose process is gone from this host, or which has been silent for long, was cut off. */
    void markCutOff(Connection connection, LocalDate asOf, ReviewMode mode) throws SQLException {
        List<Long> dead = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT id, process, alive_at, open_key FROM review_run WHERE open_key IS NOT NULL");
             ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                if (row.getString("open_key").equals(openKey(asOf, mode))) {
                    continue;
                }
                boolean silent = row.getObject("alive_at", LocalDateTime.class).isBefore(time.now().minus(SILENCE));
                if (silent || isGone(row.getString("process"))) {
                    dead.add(row.getLong("id"));
                }
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(
                "UPDATE review_run SET status = 'CUT_OFF', open_key = NULL, finished_at = alive_at WHERE id = ? AND status = 'RUNNING'")) {
            for (Long run : dead) {
                statement.setLong(1, run);
                statement.executeUpdate();
            }
        }
    }

    /** Whether a process of this host is no more. */
    boolean isGone(String named) {
        int colon = named.lastIndexOf(':');
        return named.substring(0, colon).equals(host) && ProcessHandle.of(Long.parseLong(named.substring(colon + 1))).isEmpty();
    }

    void note(Connection connection, long runId, ReviewCounts counts, String status, String message) throws SQLException {
        String sql = """
                UPDATE review_run SET status = ?, alive_at = ?, finished_at = ?, selected = ?, evaluated = ?, failures = ?, findings_new = ?,
                  findings_changed = ?, findings_gone = ?, reminders_planned = ?, message = ?,
                  open_key = CASE WHEN ? THEN open_key END WHERE id = ? AND status = 'RUNNING'""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            LocalDateTime now = time.now();
            statement.setString(1, status);
            statement.setObject(2, now);
            statement.setObject(3, status.equals("RUNNING") ? null : now);
            statement.setInt(4, counts.selected());
            statement.setInt(5, counts.evaluated());
            statement.setInt(6, counts.failures());
            statement.setInt(7, counts.findingsNew());
            statement.setInt(8, counts.findingsChanged());
            statement.setInt(9, counts.findingsGone());
            statement.setInt(10, counts.remindersPlanned());
            statement.setString(11, message);
            statement.setBoolean(12, status.equals("RUNNING"));
            statement.setLong(13, runId);
            statement.executeUpdate();
        }
    }

    List<ReviewRun> latest(Connection connection, int limit) throws SQLException {
        List<ReviewRun> runs = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT * FROM review_run ORDER BY id DESC LIMIT ?")) {
            statement.setInt(1, limit);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    runs.add(new ReviewRun(row.getLong("id"), ReviewReader.day(row, "as_of"), ReviewMode.valueOf(row.getString("mode")),
                            row.getString("status"), row.getObject("started_at", LocalDateTime.class),
                            row.getObject("finished_at", LocalDateTime.class), counts(row), row.getString("message")));
                }
            }
        }
        return runs;
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException unnamed) {
            return "localhost";
        }
    }
}
