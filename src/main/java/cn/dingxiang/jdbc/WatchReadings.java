package cn.dingxiang.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the watch reads over a connection of its own, and the one note it leaves: few, small statements. */
public final class WatchReadings {
    private final Connection connection;

    public WatchReadings(Connection connection) {
        this.connection = connection;
    }

    /** When a review last went through. */
    public Optional<LocalDateTime> lastReview() throws SQLException {
        return time("SELECT MAX(finished_at) FROM review_run WHERE status = 'DONE'");
    }

    /** A time remembered as a setting; empty when it is not, or blank. */
    public Optional<LocalDateTime> remembered(String setting) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT value FROM setting WHERE name = ?")) {
            statement.setString(1, setting);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && !row.getString(1).isBlank() ? Optional.of(LocalDateTime.parse(row.getString(1))) : Optional.empty();
            }
        }
    }

    /** Remembers as a setting; over a connection that commits by itself. */
    public void remember(String setting, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("REPLACE INTO setting (name, value) VALUES (?, ?)")) {
            statement.setString(1, setting);
            statement.setString(2, value);
            statement.executeUpdate();
        }
    }

    /** Since when the oldest mail waits that nobody has tried to send. */
    public Optional<LocalDateTime> oldestUntried() throws SQLException {
        return time("SELECT MIN(created_at) FROM mail WHERE status = 'QUEUED' AND attempts = 0");
    }

    /** Names of counties with started agreements that have imported nothing since, by code. */
    public Map<String, String> importsStoppedSince(LocalDateTime cutoff) throws SQLException {
        Map<String, String> counties = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement("""
                SELECT k.code, k.name FROM county k
                WHERE EXISTS (SELECT 1 FROM agreement l WHERE l.county_code = k.code AND l.status = 'LIVE')
                  AND NOT EXISTS (SELECT 1 FROM import_batch b WHERE b.county_code = k.code AND b.imported_at >= ?)
                  AND k.code NOT IN (SELECT a.county_code FROM import_batch c JOIN agreement a ON a.batch_id = c.id
                                     WHERE c.county_code IS NULL AND c.imported_at >= ?)
                  AND k.code NOT IN (SELECT f.county_code FROM import_batch d JOIN event e ON e.batch_id = d.id
                                     JOIN agreement f ON f.id = e.agreement_id WHERE d.county_code IS NULL AND d.imported_at >= ?)
                ORDER BY k.code""")) {
            for (int parameter = 1; parameter <= 3; parameter++) {
                statement.setObject(parameter, cutoff);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    counties.put(row.getString(1), row.getString(2));
                }
            }
        }
        return counties;
    }

    /** Mail addresses of the provinces' contacts. */
    public List<String> provincesAddresses() throws SQLException {
        List<String> addresses = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("""
                SELECT DISTINCT email FROM contact WHERE party = 'PROVINCE' AND active AND bounced_at IS NULL AND email IS NOT NULL
                ORDER BY email"""); ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                addresses.add(row.getString(1));
            }
        }
        return addresses;
    }

    private Optional<LocalDateTime> time(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql); ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.ofNullable(row.getObject(1, LocalDateTime.class)) : Optional.empty();
        }
    }
}
