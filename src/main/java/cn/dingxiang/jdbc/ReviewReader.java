package cn.dingxiang.jdbc;

import cn.dingxiang.agreement.Fields;
import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.agreement.SignedAgreement;
import cn.dingxiang.agreement.Track;
import cn.dingxiang.casework.Instalment;
import cn.dingxiang.casework.InstalmentPlan;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.obligation.Standing;
import cn.dingxiang.review.Availability;
import cn.dingxiang.review.Dismissal;
import cn.dingxiang.review.DutyRow;
import cn.dingxiang.review.FindingRow;
import cn.dingxiang.review.Matter;
import cn.dingxiang.review.Listing;
import cn.dingxiang.review.Outlook;
import cn.dingxiang.review.Owing;
import cn.dingxiang.review.ReminderRow;
import cn.dingxiang.review.ReviewMode;
import cn.dingxiang.review.ReviewState;
import cn.dingxiang.review.ReviewSubject;
import cn.dingxiang.timeline.Event;
import cn.dingxiang.timeline.Party;
import cn.dingxiang.timeline.Phase;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads a chunk of agreements for the review: eight statements, however many agreements. */
final class ReviewReader {
    private final Connection connection;
    private final Map<Long, Loaded> byAgreement = new LinkedHashMap<>();
    private final Set<Long> dirty = new HashSet<>();

    ReviewReader(Connection connection) {
        this.connection = connection;
    }

    /** Those of {@code agreements} still to be taken, in order of their keys. @param lock holds them until the transaction ends */
    List<ReviewSubject> read(long[] agreements, ReviewMode mode, LocalDate asOf, boolean lock) throws SQLException {
        readStates(agreements, mode, asOf, lock);
        if (byAgreement.isEmpty()) {
            return List.of();
        }
        readAgreements();
        readEvents();
        readFindings();
        readDuties();
        readReminders();
        readDismissals();
        readInstalments();
        return byAgreement.values().stream().map(loaded -> loaded.subject(asOf)).toList();
    }

    /** These with their terms and events only, as they stand: what was found of them before is left out. */
    List<ReviewSubject> records(long[] agreements, LocalDate asOf) throws SQLException {
        readStates(agreements, ReviewMode.FULL, asOf, false);
        if (byAgreement.isEmpty()) {
            return List.of();
        }
        readAgreements();
        readEvents();
        return byAgreement.values().stream().map(loaded -> loaded.subject(asOf)).toList();
    }

    /** Whether the agreement was marked as touched when it was read. */
    boolean wasDirty(long agreement) {
        return dirty.contains(agreement);
    }

    private void readStates(long[] agreements, ReviewMode mode, LocalDate asOf, boolean lock) throws SQLException {
        String due = mode == ReviewMode.DUE ? " AND (dirty = TRUE OR next_review_on <= ?)" : "";
        String sql = """
                SELECT agreement_id, dirty, phase, service_start, expected_end, days_left, completed_on, next_change_on, next_review_on,
                  county_code, track, available_on, availability, ends_on, cohort, required_months, open_findings, unit_county, unit_name,
                  employer, failure
                FROM review_state WHERE agreement_id IN (%s)%s ORDER BY agreement_id%s""".formatted(marks(agreements.length), due,
                lock ? " FOR UPDATE" : "");
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int index = 1;
            for (long agreement : agreements) {
                statement.setLong(index++, agreement);
            }
            if (mode == ReviewMode.DUE) {
                statement.setObject(index, asOf);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Loaded loaded = new Loaded(row.getLong("agreement_id"), state(row));
                    byAgreement.put(loaded.agreementId, loaded);
                    if (row.getBoolean("dirty")) {
                        dirty.add(loaded.agreementId);
                    }
                }
            }
        }
    }

    private static ReviewState state(ResultSet row) throws SQLException {
        String phase = row.getString("phase");
        return new ReviewState(phase == null ? null : Phase.valueOf(phase), day(row, "service_start"), day(row, "expected_end"),
                row.getObject("days_left", Integer.class), day(row, "completed_on"), day(row, "next_change_on"), day(row, "next_review_on"),
                phase == null ? null : outlook(row), phase == null ? null : listing(row), row.getString("failure"));
    }

    private static Outlook outlook(ResultSet row) throws SQLException {
        String track = row.getString("track");
        String availability = row.getString("availability");
        return track == null ? null : new Outlook(row.getString("county_code"), Track.valueOf(track), day(row, "available_on"),
                availability == null ? null : Availability.valueOf(availability), day(row, "ends_on"));
    }

    private static Listing listing(ResultSet row) throws SQLException {
        return new Listing(row.getInt("cohort"), row.getInt("required_months"), row.getInt("open_findings"), row.getString("unit_county"),
                row.getString("unit_name"), row.getString("employer"));
    }

    private void readAgreements() throws SQLException {
        each("""
                SELECT a.id AS agreement_id, a.person_id, a.status, p.email, v.document,
                  (SELECT r.answer FROM renewal_intention r WHERE r.agreement_id = a.id ORDER BY r.id DESC LIMIT 1) AS renewal
                FROM agreement a JOIN person p ON p.id = a.person_id
                JOIN agreement_version v ON v.agreement_id = a.id
                  AND v.version = (SELECT MAX(w.version) FROM agreement_version w WHERE w.agreement_id = a.id)
                WHERE a.id IN (%s)""", (loaded, row) -> {
            loaded.personId = row.getLong("person_id");
            loaded.reachable = row.getString("email") != null;
            loaded.live = row.getString("status").equals("LIVE");
            String renewal = row.getString("renewal");
            loaded.renewalAnswered = renewal != null && !renewal.equals("UNDECIDED");
            String document = row.getString("document");
            loaded.read(() -> loaded.signed = SignedAgreement.read(Fields.of(StoredJson.tree(document), "agreement")));
        });
    }

    private void readEvents() throws SQLException {
        each("""
                SELECT e.agreement_id, e.on_date, e.position, e.id, e.kind, e.source, e.detail
                FROM event e LEFT JOIN event c ON c.voids_id = e.id
                WHERE e.agreement_id IN (%s) AND c.id IS NULL AND e.kind IS NOT NULL""", (loaded, row) -> {
            LocalDate on = day(row, "on_date");
            String kind = row.getString("kind");
            String source = row.getString("source");
            String detail = row.getString("detail");
            Placed placed = new Placed(row.getInt("position"), row.getLong("id"));
            loaded.read(() -> loaded.events.put(placed, StoredJson.event(on, kind, source, detail)));
        });
    }

    private void readFindings() throws SQLException {
        each("""
                SELECT agreement_id, code, subject, since, ordinal, party, standing, closed_on, clauses
                FROM finding WHERE agreement_id IN (%s)""", (loaded, row) -> loaded.findings.add(new FindingRow(
                new FindingRow.Key(FindingCode.valueOf(row.getString("code")), row.getString("subject"), day(row, "since"), row.getInt("ordinal")),
                Party.valueOf(row.getString("party")), Standing.valueOf(row.getString("standing")), day(row, "closed_on"),
                StoredJson.texts(row.getString("clauses")))));
    }

    private void readDuties() throws SQLException {
        each("""
                SELECT agreement_id, code, subject, triggered_on, ordinal, party, due_on, done_on, waived, clauses
                FROM duty WHERE agreement_id IN (%s)""", (loaded, row) -> loaded.duties.add(new DutyRow(
                new DutyRow.Key(FindingCode.valueOf(row.getString("code")), row.getString("subject"), day(row, "triggered_on"),
                        row.getInt("ordinal")), Party.valueOf(row.getString("party")), day(row, "due_on"), day(row, "done_on"),
                row.getBoolean("waived"), StoredJson.texts(row.getString("clauses")))));
    }

    private void readReminders() throws SQLException {
        each("""
                SELECT r.agreement_id, r.id, r.code, r.subject, r.anchor_on, r.stage, r.recipient,
                  r.status IN ('PLANNED', 'NO_ADDRESS') OR r.status = 'MAILED' AND m.status = 'QUEUED' AS open
                FROM reminder r LEFT JOIN mail m ON m.id = r.mail_id WHERE r.agreement_id IN (%s)""",
                (loaded, row) -> loaded.reminders.add(new ReminderRow(row.getLong("id"),
                        new Matter(row.getString("code"), row.getString("subject"), day(row, "anchor_on")), row.getString("stage"),
                        row.getString("recipient"), row.getBoolean("open"))));
    }

    private void readDismissals() throws SQLException {
        each("SELECT agreement_id, code, subject, since, standing, last_event FROM dismissal WHERE agreement_id IN (%s)",
                (loaded, row) -> loaded.dismissed.add(new Dismissal(FindingCode.valueOf(row.getString("code")), row.getString("subject"),
                        day(row, "since"), Standing.valueOf(row.getString("standing")), row.getLong("last_event"))));
    }

    /** The plan in force of each settlement under way. */
    private void readInstalments() throws SQLException {
        each("""
                SELECT c.agreement_id, i.due_on, i.amount, i.paid_before
                FROM agreement_case c JOIN case_instalment i ON i.case_id = c.id
                WHERE c.agreement_id IN (%s) AND c.state = 'SETTLEMENT'
                  AND i.step = (SELECT MAX(j.step) FROM case_instalment j WHERE j.case_id = i.case_id) ORDER BY i.case_id, i.number""",
                (loaded, row) -> {
            loaded.instalments.add(new Instalment(day(row, "due_on"), row.getBigDecimal("amount")));
            loaded.paidBefore = row.getBigDecimal("paid_before");
        });
    }

    private interface RowReader {
        void read(Loaded loaded, ResultSet row) throws SQLException;
    }

    private void each(String sql, RowReader reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.formatted(marks(byAgreement.size())))) {
            int index = 1;
            for (Long agreement : byAgreement.keySet()) {
                statement.setLong(index++, agreement);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    reader.read(byAgreement.get(row.getLong("agreement_id")), row);
                }
            }
        }
    }

    static String marks(int count) {
        return String.join(",", Collections.nCopies(count, "?"));
    }

    static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** Where an event stands among those of its day. */
    private record Placed(int position, long id) { }

    /** One agreement while it is being read. */
    private static final class Loaded {
        private final long agreementId;
        private final ReviewState state;
        private final Map<Placed, Event> events = new HashMap<>();
        private final List<FindingRow> findings = new ArrayList<>();
        private final List<DutyRow> duties = new ArrayList<>();
        private final List<ReminderRow> reminders = new ArrayList<>();
        private final List<Dismissal> dismissed = new ArrayList<>();
        private final List<Instalment> instalments = new ArrayList<>();
        private BigDecimal paidBefore = BigDecimal.ZERO;
        private long personId;
        private boolean reachable;
        private boolean live;
        private boolean renewalAnswered;
        private SignedAgreement signed;
        private String unreadable;

        Loaded(long agreementId, ReviewState state) {
            this.agreementId = agreementId;
            this.state = state;
        }

        /** What cannot be read sets this agreement aside and no other. */
        void read(Runnable reading) {
            try {
                reading.run();
            } catch (MalformedInput malformed) {
                unreadable = malformed.getMessage();
            }
        }

        ReviewSubject subject(LocalDate asOf) {
            List<Event> ordered = events.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey(Comparator.comparingInt(Placed::position).thenComparingLong(Placed::id)))
                    .map(Map.Entry::getValue).toList();
            dismissed.removeIf(dismissal -> events.entrySet().stream()
                    .anyMatch(event -> dismissal.isCorroboratedBy(event.getKey().id(), event.getValue())));
            return new ReviewSubject(agreementId, personId, reachable, live, signed, ordered, unreadable, state, findings, duties, reminders,
                    dismissed, renewalAnswered, owing(ordered, asOf));
        }

        private List<Owing> owing(List<Event> known, LocalDate asOf) {
            List<InstalmentPlan.Filled> filled = new InstalmentPlan(instalments, paidBefore).filledBy(known, asOf);
            return IntStream.range(0, filled.size()).filter(place -> filled.get(place).open().signum() > 0)
                    .mapToObj(place -> new Owing(place + 1, filled.get(place).instalment().dueOn())).toList();
        }
    }
}
