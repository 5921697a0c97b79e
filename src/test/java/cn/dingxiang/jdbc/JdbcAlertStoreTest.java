package cn.dingxiang.jdbc;

import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.review.alert.AlertFixture;
import cn.dingxiang.review.alert.AlertStore;
import cn.dingxiang.review.alert.AlertsContract;
import cn.dingxiang.testing.TestApplication;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

/** The same alerts in the database. */
@Tag("database")
class JdbcAlertStoreTest extends AlertsContract implements AlertFixture {
    private static TestApplication application;

    @BeforeAll
    static void begin() {
        application = TestApplication.start();
    }

    @AfterAll
    static void end() {
        application.close();
    }

    @BeforeEach
    void fill() {
        application.follow(clock);
        application.empty("alert", "case_finding", "case_step", "agreement_case", "audit_entry", "event", "import_batch",
                "agreement_version", "agreement", "person", "county");
        application.execute("INSERT INTO county (code, province, name) VALUES ('220322', '22', '梨树县'), ('220421', '22', '东丰县')",
                "INSERT INTO person (id, name) VALUES (1, '王小明')",
                "INSERT INTO agreement (id, number, person_id, county_code, status, created_at) VALUES"
                        + " (1, 'DX-1', 1, '220322', 'LIVE', '2020-01-01'), (2, 'DX-2', 1, '220421', 'FILING', '2020-01-01')");
    }

    @Override
    protected AlertStore store() {
        return application.get(AlertStore.class);
    }

    @Override
    protected AlertFixture given() {
        return this;
    }

    @Override
    protected AuditTrail trail() {
        return application.get(AuditTrail.class);
    }

    @Override
    protected List<String> audited() {
        return new OutboxTables(application.database())
                .texts("SELECT CONCAT_WS(' ', actor, action, object, after_text, reason) FROM audit_entry ORDER BY id");
    }

    @Override
    public long agreement() {
        return 1;
    }

    @Override
    public void eventRecorded(String at) {
        application.execute("INSERT INTO event (agreement_id, on_date, position, kind, source, recorded_at, recorded_by)"
                + " VALUES (1, '2020-01-01', 1, 'REPORTED', 'COUNTY', '" + at + "', 'test')");
    }

    @Override
    public void imported(String county, String at) {
        application.execute("""
                INSERT INTO import_batch (kind, county_code, file_name, file_hash, status, rows_read, rows_taken, rows_unchanged, rows_refused,
                  imported_at, imported_by) VALUES ('EVENTS', '%s', 'f', '', 'LIVE', 0, 0, 0, 0, '%s', 'test')""".formatted(county, at));
    }

    @Override
    public void caseConfirmed(String on, Boolean late) {
        application.empty("case_finding", "case_step", "agreement_case");
        application.execute("""
                INSERT INTO agreement_case (id, agreement_id, party, subject, state, opened_on, entered_on, due_on, late, ongoing, version)
                VALUES (5, 1, 'STUDENT', '', '%1$s', '2026-10-01', '%2$s', DATE '%2$s' + INTERVAL 15 DAY, %3$s, %4$s, 1)"""
                .formatted(late == null ? "CLOSED" : "CONFIRMED", on, Boolean.TRUE.equals(late), late == null ? "NULL" : "TRUE"), """
                INSERT INTO case_step (case_id, number, action, to_state, taken_at, taken_by, reason, evidence)
                VALUES (5, 1, 'CONFIRM', 'CONFIRMED', '%sT10:00', 'x', 'r', '[]')""".formatted(on), """
                INSERT INTO case_finding (case_id, code, since, standing, joined_at)
                VALUES (5, 'LEFT_POST', '2026-09-01', 'ESTABLISHED', '%s')""".formatted(on));
    }
}
