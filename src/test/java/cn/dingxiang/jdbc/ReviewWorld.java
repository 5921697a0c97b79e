package cn.dingxiang.jdbc;

import cn.dingxiang.agreement.Fields;
import cn.dingxiang.agreement.Policy;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.review.Ladders;
import cn.dingxiang.review.Basis;
import cn.dingxiang.review.NightlyReview;
import cn.dingxiang.review.ReviewOutcome;
import cn.dingxiang.review.ReviewProbe;
import cn.dingxiang.review.ReviewSubject;
import cn.dingxiang.testing.IndependentLives;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** A database of lives under review, for tests: agreements are started (启用), units are known, no policy applies but their own terms. */
final class ReviewWorld {
    static final CivilTime TIME = () -> LocalDateTime.of(2030, 1, 1, 8, 0);
    private static final Policy NO_POLICY = signed -> List.of();

    /** Small, so that a few lives make several slices. */
    private static final int SLICE = 3;

    private static final Basis BASIS = new Basis(1);

    private final DataSource dataSource;

    private final CivilTime time;

    ReviewWorld(DataSource dataSource) {
        this(dataSource, TIME);
    }

    ReviewWorld(DataSource dataSource, CivilTime time) {
        this.dataSource = dataSource;
        this.time = time;
    }

    NightlyReview review(int chunk) {
        return review(chunk, NO_POLICY, BASIS);
    }

    NightlyReview review(int chunk, Policy policy, Basis basis) {
        return new NightlyReview(store(), slices(), policy, ladders(), basis, chunk);
    }

    /** So that a full review evaluates and compares everything. */
    void forgetGrounds() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            execute(connection, "UPDATE review_mark SET fingerprint = NULL, grounds = NULL, facts = NULL, grounds_since = NULL");
        }
    }

    JdbcReviewStore store() {
        return new JdbcReviewStore(connections(), new ReviewRuns(time), time);
    }

    JdbcReviewSlices slices() {
        return new JdbcReviewSlices(connections(), new ReviewRuns(time), time, SLICE);
    }

    PlainConnections connections() {
        return new PlainConnections(dataSource);
    }

    /** What the review makes of these. */
    List<ReviewOutcome> evaluate(List<ReviewSubject> subjects) {
        return new ReviewProbe(NO_POLICY, ladders()).review(subjects, LocalDate.of(2030, 3, 1));
    }

    static Ladders ladders() {
        return Ladders.read(Fields.of(Map.of("ladders", List.of(
                ladder("due", List.of("TRAINING_NOT_STARTED", "NOT_REPORTED", "EMPLOYMENT_NOT_PROVIDED", "DEPLOYMENT_NOT_PROVIDED",
                        "ATTESTATION_MISSING", "DISCHARGE_NOT_ISSUED", "PAUSE_OVERSTAYED", "TRAINING_OVERRUN"),
                        rung(-30, "UNIT"), rung(-7, "HOSPITAL"), rung(1, "COUNTY"), rung(15, "COUNTY", "PROVINCE")),
                ladder("fact", List.of("BANNED_EXAM", "WORKING_ELSEWHERE", "PRACTICE_MOVED", "LEFT_POST", "UNAPPROVED_TRANSFER"),
                        rung(0, "COUNTY"), rung(30, "COUNTY", "PROVINCE")))), ""));
    }

    private static Map<String, Object> ladder(String name, List<String> codes, Map<?, ?>... rungs) {
        return Map.of("name", name, "codes", codes, "rungs", List.of(rungs), "repeatEvery", 60);
    }

    private static Map<String, Object> rung(int days, String... to) {
        return Map.of("days", days, "to", List.of(to));
    }

    /** Empties what {@link #load} and the review fill. */
    void clear() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            for (String table : List.of("review_failure", "review_slice", "review_run", "reminder", "alert", "task", "finding", "duty",
                    "event", "review_mark", "review_state", "agreement_version", "agreement", "person", "county")) {
                execute(connection, "DELETE FROM " + table);
            }
        }
    }

    /** Stores the first {@code count} lives; each belongs to a county of its own province's. */
    void load(int count) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            long id = 0;
            for (Map<String, Object> scenario : IndependentLives.scenarios().subList(0, count)) {
                store(connection, ++id, scenario);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static void store(Connection connection, long id, Map<String, Object> scenario) throws SQLException {
        Map<String, Object> agreement = (Map<String, Object>) scenario.get("agreement");
        Object county = agreement.get("county");
        execute(connection, "INSERT IGNORE INTO county (code, province, name) VALUES (?, ?, ?)", county, agreement.get("province"), "县" + county);
        execute(connection, "INSERT INTO person (id, name, email) VALUES (?, ?, ?)", id, "测试" + id, "p" + id + "@example.cn");
        execute(connection, "INSERT INTO agreement (id, number, person_id, county_code, status, created_at) VALUES (?, ?, ?, ?, 'LIVE', ?)",
                id, "N" + id, id, county, "2020-01-01 00:00:00");
        execute(connection, """
                INSERT INTO agreement_version (agreement_id, version, kind, document, student_name, regime_ids, recorded_at, recorded_by)
                VALUES (?, 1, 'ORIGINAL', ?, ?, '', ?, 'test')""", id, StoredJson.write(agreement), "测试" + id, "2020-01-01 00:00:00");
        execute(connection, "INSERT INTO review_mark (agreement_id, dirty) VALUES (?, TRUE)", id);
        execute(connection, "INSERT INTO review_state (agreement_id) VALUES (?)", id);
        int position = 0;
        for (Map<String, Object> event : (List<Map<String, Object>>) scenario.getOrDefault("events", List.of())) {
            addEvent(connection, id, position++, event);
        }
    }

    static void addEvent(Connection connection, long agreement, int position, Map<String, Object> event) throws SQLException {
        Map<String, Object> detail = new LinkedHashMap<>(event);
        Object on = detail.remove("on");
        Object kind = detail.remove("kind");
        Object source = detail.getOrDefault("source", "COUNTY");
        detail.remove("source");
        execute(connection, """
                INSERT INTO event (agreement_id, on_date, position, kind, source, detail, recorded_at, recorded_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, 'test')""", agreement, on, position, kind, source,
                detail.isEmpty() ? null : StoredJson.write(detail), "2020-01-01 00:00:00");
    }

    /** Adds a fact, as an officer would, and marks the agreement as touched. */
    void enter(long agreement, Map<String, Object> event) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            addEvent(connection, agreement, 1000, event);
            execute(connection, "UPDATE review_mark SET dirty = TRUE WHERE agreement_id = ?", agreement);
        }
    }

    static void execute(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    /** What the review derived: findings, duties, states. */
    Map<String, List<String>> derived() throws SQLException {
        Map<String, List<String>> tables = new TreeMap<>();
        tables.put("finding", rows("SELECT * FROM finding ORDER BY agreement_id, code, subject, since, ordinal"));
        tables.put("duty", rows("SELECT * FROM duty ORDER BY agreement_id, code, subject, triggered_on, ordinal"));
        tables.put("state", rows("""
                SELECT s.agreement_id, m.dirty, s.phase, s.service_start, s.expected_end, s.days_left, s.completed_on, s.failure
                FROM review_state s JOIN review_mark m ON m.agreement_id = s.agreement_id ORDER BY s.agreement_id"""));
        return tables;
    }

    /** Everything the review writes but its run records. */
    Map<String, List<String>> everything() throws SQLException {
        Map<String, List<String>> tables = derived();
        tables.put("next", rows("SELECT agreement_id, next_review_on FROM review_mark ORDER BY agreement_id"));
        tables.put("reminder", rows("""
                SELECT agreement_id, code, subject, anchor_on, stage, recipient, merged, planned_on, status FROM reminder
                ORDER BY agreement_id, code, subject, anchor_on, stage, recipient"""));
        tables.put("alert", rows("SELECT kind, matter, county_code, since, raised_on, level, closed_on FROM alert ORDER BY kind, matter"));
        tables.put("task", rows("SELECT kind, matter, county_code, message, opened_on, closed_on FROM task ORDER BY kind, matter"));
        return tables;
    }

    /** The facts that are kept. */
    List<String> kept() throws SQLException {
        return rows("SELECT agreement_id, layout, digest, HEX(packed) FROM review_facts ORDER BY agreement_id");
    }

    List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery(sql)) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                StringBuilder text = new StringBuilder();
                for (int i = 1; i <= columns; i++) {
                    text.append(row.getString(i)).append('|');
                }
                rows.add(text.toString());
            }
        }
        return rows;
    }
}
