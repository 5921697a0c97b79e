package cn.dingxiang.jdbc;

import cn.dingxiang.review.ReviewOutcome;
import cn.dingxiang.review.alert.AlertKind;
import cn.dingxiang.review.alert.NewAlert;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Opens and closes the alerts of findings, in the transaction that stores the findings: three statements a chunk at most. */
final class FindingAlerts {
    private final Connection connection;
    private final LocalDate asOf;

    FindingAlerts(Connection connection, LocalDate asOf) {
        this.connection = connection;
        this.asOf = asOf;
    }

    /** What identifies an alert. */
    private record Key(String kind, String matter) { }

    void settle(List<ReviewOutcome> outcomes) throws SQLException {
        List<ReviewOutcome> evaluated = outcomes.stream().filter(outcome -> outcome.alerts() != null).toList();
        if (evaluated.isEmpty()) {
            return;
        }
        Map<Key, Long> open = open(evaluated);
        List<NewAlert> raised = new ArrayList<>();
        for (ReviewOutcome outcome : evaluated) {
            for (NewAlert alert : outcome.alerts()) {
                if (open.remove(new Key(alert.kind().name(), alert.matter())) == null) {
                    raised.add(alert);
                }
            }
        }
        raise(raised);
        close(List.copyOf(open.values()));
    }

    private Map<Key, Long> open(List<ReviewOutcome> outcomes) throws SQLException {
        String sql = """
                SELECT id, kind, matter FROM alert WHERE closed_on IS NULL AND case_id IS NULL AND kind <> '%s'
                  AND %s""".formatted(AlertKind.COUNTY_SILENT,
                KeyCondition.of(outcomes.stream().mapToLong(outcome -> outcome.subject().agreementId()).toArray()).on("agreement_id"));
        Map<Key, Long> open = new HashMap<>();
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                open.put(new Key(row.getString("kind"), row.getString("matter")), row.getLong("id"));
            }
        }
        return open;
    }

    private void raise(List<NewAlert> alerts) throws SQLException {
        if (alerts.isEmpty()) {
            return;
        }
        String sql = "INSERT INTO alert (kind, matter, county_code, agreement_id, case_id, code, subject, since, raised_on, level_on)"
                + " VALUES (?, ?, ?, ?, NULL, ?, ?, ?, ?, ?) " + AlertRepository.OR_OPEN_AGAIN;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (NewAlert alert : alerts) {
                statement.setString(1, alert.kind().name());
                statement.setString(2, alert.matter());
                statement.setString(3, alert.county());
                statement.setLong(4, alert.agreement());
                statement.setString(5, alert.code().name());
                statement.setString(6, alert.subject());
                statement.setObject(7, alert.since());
                statement.setObject(8, asOf);
                statement.setObject(9, asOf);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void close(List<Long> ids) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        String sql = "UPDATE alert SET closed_on = ? WHERE id IN (" + ReviewReader.marks(ids.size()) + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, asOf);
            for (int i = 0; i < ids.size(); i++) {
                statement.setLong(i + 2, ids.get(i));
            }
            statement.executeUpdate();
        }
    }
}
