package cn.dingxiang.jdbc;

import cn.dingxiang.casework.Instalment;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.obligation.Standing;
import cn.dingxiang.review.Dismissal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;

/** Reads what is known of agreements and not derived by the review: five statements, however many agreements, in order of their keys. */
final class FactReader {
    private final Connection connection;
    private final KeyCondition keys;
    private final Map<Long, LoadedAgreement> byAgreement;

    /** @param byAgreement the agreements wanted, filled by this; others of {@code keys} are passed over */
    FactReader(Connection connection, KeyCondition keys, Map<Long, LoadedAgreement> byAgreement) {
        this.connection = connection;
        this.keys = keys;
        this.byAgreement = byAgreement;
    }

    void read() throws SQLException {
        readDocuments();
        readEvents();
        readRenewals();
        readDismissals();
        readInstalments();
    }

    /** The highest version is in force and comes last. */
    void readDocuments() throws SQLException {
        each("SELECT agreement_id, document FROM agreement_version WHERE %s ORDER BY agreement_id, version", "agreement_id",
                (loaded, row) -> loaded.setDocument(row.getString(2)));
    }

    void readEvents() throws SQLException {
        each("SELECT agreement_id, id, on_date, position, kind, source, detail, voids_id FROM event WHERE %s ORDER BY agreement_id, id",
                "agreement_id", (loaded, row) -> {
            long voided = row.getLong(8);
            if (voided != 0) {
                loaded.addVoided(voided);
            }
            String kind = row.getString(5);
            if (kind != null) {
                loaded.addEvent(new LoadedAgreement.Fact(row.getLong(2), row.getObject(3, LocalDate.class), row.getInt(4), kind,
                        row.getString(6), row.getString(7)));
            }
        });
    }

    private void readRenewals() throws SQLException {
        each("SELECT agreement_id, answer FROM renewal_intention WHERE %s ORDER BY agreement_id, id", "agreement_id",
                (loaded, row) -> loaded.setRenewalAnswered(!row.getString(2).equals("UNDECIDED")));
    }

    private void readDismissals() throws SQLException {
        each("SELECT agreement_id, code, subject, since, standing, last_event FROM dismissal WHERE %s", "agreement_id",
                (loaded, row) -> loaded.addDismissal(new Dismissal(FindingCode.valueOf(row.getString(2)), row.getString(3),
                        row.getObject(4, LocalDate.class), Standing.valueOf(row.getString(5)), row.getLong(6))));
    }

    /** The plan in force of each settlement under way. */
    private void readInstalments() throws SQLException {
        each("""
                SELECT c.agreement_id, i.due_on, i.amount, i.paid_before
                FROM agreement_case c JOIN case_instalment i ON i.case_id = c.id
                WHERE %s AND c.state = 'SETTLEMENT'
                  AND i.step = (SELECT MAX(j.step) FROM case_instalment j WHERE j.case_id = i.case_id) ORDER BY i.case_id, i.number""",
                "c.agreement_id", (loaded, row) -> loaded.addInstalment(
                        new Instalment(row.getObject(2, LocalDate.class), row.getBigDecimal(3)), row.getBigDecimal(4)));
    }

    /** Reads one row, of which the first column is the agreement. */
    interface RowReader {
        void read(LoadedAgreement loaded, ResultSet row) throws SQLException;
    }

    void each(String sql, String column, RowReader reader) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql.formatted(keys.on(column)))) {
            LoadedAgreement loaded = null;
            while (row.next()) {
                long agreement = row.getLong(1);
                if (loaded == null || loaded.agreementId() != agreement) {
                    loaded = byAgreement.get(agreement);
                }
                if (loaded != null) {
                    reader.read(loaded, row);
                }
            }
        }
    }
}
