package cn.dingxiang.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps one task for each form and term that agreements need and nobody has set; for agreements without a form, one a county and term. */
final class TermTasks {
    private final Connection connection;
    private final LocalDate asOf;

    TermTasks(Connection connection, LocalDate asOf) {
        this.connection = connection;
        this.asOf = asOf;
    }

    /** Opens what is missing, closes what is no longer, touches nothing else. */
    void settle() throws SQLException {
        Map<String, Missing> wanted = wanted();
        Set<String> known = new HashSet<>();
        List<String> vanished = new ArrayList<>();
        List<String> back = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT matter, closed_on FROM task WHERE kind = 'TERM_MISSING'");
             ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                String matter = row.getString("matter");
                boolean open = row.getObject("closed_on") == null;
                known.add(matter);
                if (open && !wanted.containsKey(matter)) {
                    vanished.add(matter);
                } else if (!open && wanted.containsKey(matter)) {
                    back.add(matter);
                }
            }
        }
        update("UPDATE task SET closed_on = ? WHERE kind = 'TERM_MISSING' AND matter = ?", vanished);
        update("UPDATE task SET closed_on = NULL, opened_on = ? WHERE kind = 'TERM_MISSING' AND matter = ?", back);
        for (Map.Entry<String, Missing> entry : wanted.entrySet()) {
            if (!known.contains(entry.getKey())) {
                open(entry.getKey(), entry.getValue());
            }
        }
    }

    private Map<String, Missing> wanted() throws SQLException {
        Map<String, Missing> wanted = new HashMap<>();
        String sql = """
                SELECT DISTINCT v.form_id, CASE WHEN v.form_id IS NULL THEN a.county_code END AS county, f.subject AS term
                FROM finding f JOIN agreement a ON a.id = f.agreement_id
                JOIN agreement_version v ON v.agreement_id = a.id
                  AND v.version = (SELECT MAX(w.version) FROM agreement_version w WHERE w.agreement_id = a.id)
                WHERE f.closed_on IS NULL AND f.code = 'TERM_UNSET'""";
        try (PreparedStatement statement = connection.prepareStatement(sql); ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                Missing missing = new Missing(row.getString("form_id"), row.getString("county"), row.getString("term"));
                wanted.put(missing.matter(), missing);
            }
        }
        return wanted;
    }

    /** Another instance may have opened it meanwhile. */
    private void open(String matter, Missing missing) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                INSERT IGNORE INTO task (kind, matter, county_code, message, opened_on) VALUES ('TERM_MISSING', ?, ?, ?, ?)""")) {
            statement.setString(1, matter);
            statement.setString(2, missing.county());
            statement.setString(3, missing.message());
            statement.setObject(4, asOf);
            statement.executeUpdate();
        }
    }

    private void update(String sql, List<String> matters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (String matter : matters) {
                statement.setObject(1, asOf);
                statement.setString(2, matter);
                statement.executeUpdate();
            }
        }
    }

    private record Missing(String form, String county, String term) {
        String matter() {
            return (form == null ? "county:" + county : "form:" + form) + ':' + term;
        }

        String message() {
            return form == null ? "未注明协议文本的协议缺少条款 " + term + "，请在协议中补充"
                    : "协议文本 " + form + " 未约定条款 " + term + "，请核对原件后补充";
        }
    }
}
