package cn.dingxiang.jdbc;

import jakarta.inject.Singleton;
import java.util.List;

/**
 * Inserts what an agreement consists of, many rows by one statement, in the transaction that was begun: by plain JDBC, since of an
 * import's time the binding of its rows by a data library took a good part.
 */
@Singleton
final class NewRows {
    private final PlainConnections connections;

    NewRows(PlainConnections connections) {
        this.connections = connections;
    }

    /** The database gives the ids. */
    void people(List<PersonRow> rows) {
        write("INSERT INTO person (name, id_number, id_number_hash, email, phone) VALUES (?, ?, ?, ?, ?)", rows, (statement, row) -> {
            statement.setString(1, row.name());
            statement.setString(2, row.idNumber());
            statement.setString(3, row.idNumberHash());
            statement.setString(4, row.email());
            statement.setString(5, row.phone());
        });
    }

    /** The database gives the ids. */
    void agreements(List<AgreementRow> rows) {
        write("INSERT INTO agreement (number, person_id, county_code, batch_id, status, created_at) VALUES (?, ?, ?, ?, ?, ?)", rows,
                (statement, row) -> {
            statement.setString(1, row.number());
            statement.setLong(2, row.personId());
            statement.setString(3, row.countyCode());
            statement.setObject(4, row.batchId());
            statement.setString(5, row.status().name());
            statement.setObject(6, row.createdAt());
        });
    }

    void versions(List<VersionRow> rows) {
        write("""
                INSERT INTO agreement_version (agreement_id, version, kind, document, student_name, guardian_name, university,
                  county_bureau, form_id, regime_ids, supplement_number, scan_path, scan_hash, reason, recorded_at, recorded_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows, (statement, row) -> {
            statement.setLong(1, row.key().agreementId());
            statement.setInt(2, row.key().version());
            statement.setString(3, row.kind().name());
            statement.setString(4, row.document());
            statement.setString(5, row.studentName());
            statement.setString(6, row.guardianName());
            statement.setString(7, row.university());
            statement.setString(8, row.countyBureau());
            statement.setString(9, row.formId());
            statement.setString(10, row.regimeIds());
            statement.setString(11, row.supplementNumber());
            statement.setString(12, row.scanPath());
            statement.setString(13, row.scanHash());
            statement.setString(14, row.reason());
            statement.setObject(15, row.recordedAt());
            statement.setString(16, row.recordedBy());
        });
    }

    void marks(List<ReviewMarkRow> rows) {
        write("INSERT INTO review_mark (agreement_id, dirty) VALUES (?, ?)", rows, (statement, row) -> {
            statement.setLong(1, row.agreementId());
            statement.setBoolean(2, row.dirty());
        });
    }

    void states(List<ReviewStateRow> rows) {
        write("INSERT INTO review_state (agreement_id, county_code, track, cohort, person_name, number) VALUES (?, ?, ?, ?, ?, ?)", rows,
                (statement, row) -> {
            statement.setLong(1, row.agreementId());
            statement.setString(2, row.countyCode());
            statement.setString(3, row.track());
            statement.setInt(4, row.cohort());
            statement.setString(5, row.personName());
            statement.setString(6, row.number());
        });
    }

    /** The database gives the ids, ascending in this order for each agreement. */
    void events(List<EventRow> rows) {
        write("""
                INSERT INTO event (agreement_id, on_date, position, kind, source, detail, voids_id, reason, batch_id, recorded_at, recorded_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows, (statement, row) -> {
            statement.setLong(1, row.agreementId());
            statement.setObject(2, row.onDate());
            statement.setInt(3, row.position());
            statement.setString(4, row.kind());
            statement.setString(5, row.source());
            statement.setString(6, row.detail());
            statement.setObject(7, row.voidsId());
            statement.setString(8, row.reason());
            statement.setObject(9, row.batchId());
            statement.setObject(10, row.recordedAt());
            statement.setString(11, row.recordedBy());
        });
    }

    private <T> void write(String sql, List<T> rows, Batch.Binder<T> binder) {
        connections.joining(connection -> {
            Batch.write(connection, sql, rows, binder);
            return null;
        });
    }
}
