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

    long begin(Connection connection, LocalDate asOf, ReviewMode mode) throws SQLException {
        markCutOff(connection);
        String sql = "INSERT INTO review_run (as_of, mode, status, process, started_at, alive_at) VALUES (?, ?, 'RUNNING', ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
            LocalDateTime now = time.now();
            statement.setObject(1, asOf);
            statement.setString(2, mode.name());
            statement.setString(3, process);
            statement.setObject(4, now);
            statement.setObject(5, now);
            statement.executeUpdate();
            try (ResultSet key = statement.getGeneratedKeys()) {
                key.next();
                return key.getLong(1);
            }
        }
    }

    /** A run whose process is gone from this host, or which has been silent for long, was cut off. */
    private void markCutOff(Connection connection) throws SQLException {
        List<Long> dead = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT id, process, alive_at FROM review_run WHERE status = 'RUNNING'");
             ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                boolean silent = row.getObject("alive_at", LocalDateTime.class).isBefore(time.now().minus(SILENCE));
                if (silent || isGone(row.getString("process"))) {
                    dead.add(row.getLong("id"));
                }
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(
                "UPDATE review_run SET status = 'CUT_OFF', finished_at = alive_at WHERE id = ? AND status = 'RUNNING'")) {
            for (Long run : dead) {
                statement.setLong(1, run);
                statement.executeUpdate();
            }
        }
    }

    private boolean isGone(String named) {
        int colon = named.lastIndexOf(':');
        return named.substring(0, colon).equals(host) && ProcessHandle.of(Long.parseLong(named.substring(colon + 1))).isEmpty();
    }

    Void note(Connection connection, long runId, ReviewCounts counts, String status, String message) throws SQLException {
        String sql = """
                UPDATE review_run SET status = ?, alive_at = ?, finished_at = ?, selected = ?, evaluated = ?, failures = ?, findings_new = ?,
                  findings_changed = ?, findings_gone = ?, reminders_planned = ?, message = ? WHERE id = ?""";
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
            statement.setLong(12, runId);
            statement.executeUpdate();
        }
        return null;
    }

    List<ReviewRun> latest(Connection connection, int limit) throws SQLException {
        List<ReviewRun> runs = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT * FROM review_run ORDER BY id DESC LIMIT ?")) {
            statement.setInt(1, limit);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    runs.add(new ReviewRun(row.getLong("id"), ReviewReader.day(row, "as_of"), ReviewMode.valueOf(row.getString("mode")),
                            row.getString("status"), row.getObject("started_at", LocalDateTime.class),
                            row.getObject("finished_at", LocalDateTime.class), new ReviewCounts(row.getInt("selected"), row.getInt("evaluated"),
                            row.getInt("failures"), row.getInt("findings_new"), row.getInt("findings_changed"), row.getInt("findings_gone"),
                            row.getInt("reminders_planned")), row.getString("message")));
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
