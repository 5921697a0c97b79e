package cn.dingxiang.jdbc;

import cn.dingxiang.agreement.Track;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.obligation.Standing;
import cn.dingxiang.review.Availability;
import cn.dingxiang.review.DutyRow;
import cn.dingxiang.review.FindingRow;
import cn.dingxiang.review.Listing;
import cn.dingxiang.review.Matter;
import cn.dingxiang.review.Outlook;
import cn.dingxiang.review.ReminderRow;
import cn.dingxiang.review.ReviewFacts;
import cn.dingxiang.review.ReviewMark;
import cn.dingxiang.review.ReviewMode;
import cn.dingxiang.review.ReviewState;
import cn.dingxiang.review.ReviewSubject;
import cn.dingxiang.timeline.Party;
import cn.dingxiang.timeline.Phase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a chunk of agreements for the review: thirteen statements at most, however many agreements. */
final class ReviewReader {
    private final Connection connection;
    private final Map<Long, LoadedAgreement> byAgreement = new LinkedHashMap<>();
    private final Set<Long> dirty = new HashSet<>();
    private final Map<Long, LoadedAgreement> fresh = new LinkedHashMap<>();
    private final Map<Long, PackedFacts> packed = new HashMap<>();
    private final Set<Long> askedInVain = new HashSet<>();

    ReviewReader(Connection connection) {
        this.connection = connection;
    }

    /**
     * Those of {@code agreements} still to be taken, in order of their keys, with their facts and marks.
     *
     * @param lock holds them until the transaction ends
     */
    List<ReviewSubject> read(long[] agreements, ReviewMode mode, LocalDate asOf, boolean lock) throws SQLException {
        readMarks(agreements, mode, asOf, lock);
        if (byAgreement.isEmpty()) {
            return List.of();
        }
        readFacts(mode);
        return subjects(asOf);
    }

    /**
     * Of what nobody touched since its last review the facts are those that are kept. A full review reads all as they are recorded, and so
     * also finds what was altered past the product.
     */
    private void readFacts(ReviewMode mode) throws SQLException {
        fresh.putAll(byAgreement);
        if (mode == ReviewMode.DUE) {
            Map<Long, LoadedAgreement> untouched = new LinkedHashMap<>(byAgreement);
            untouched.values().removeIf(loaded -> dirty.contains(loaded.agreementId()) || !loaded.isKnown());
            if (!untouched.isEmpty()) {
                Set<Long> kept = new FactReader(connection, keys(untouched), untouched).readKept();
                fresh.keySet().removeAll(kept);
                askedInVain.addAll(untouched.keySet());
                askedInVain.removeAll(kept);
            }
        }
        if (!fresh.isEmpty()) {
            packed.putAll(new FactReader(connection, keys(fresh), fresh).read());
        }
    }

    /**
     * Keeps facts that were read as they are recorded, for when a day comes and nothing else: of what was not evaluated before, and of what
     * they were asked of in vain. Those of what has changed become outdated, until they are asked for.
     */
    void keepFacts() throws SQLException {
        Map<Long, LoadedAgreement> toKeep = new LinkedHashMap<>(fresh);
        toKeep.values().removeIf(loaded -> loaded.isKnownByFacts() && !askedInVain.contains(loaded.agreementId()));
        if (!toKeep.isEmpty()) {
            new FactReader(connection, keys(toKeep), toKeep).keep(packed, askedInVain);
        }
    }

    /** Of those read, these once more with everything that was derived of them. */
    List<ReviewSubject> whole(Collection<Long> agreements, LocalDate asOf) throws SQLException {
        byAgreement.keySet().retainAll(agreements);
        if (byAgreement.isEmpty()) {
            return List.of();
        }
        FactReader reader = new FactReader(connection, keys(byAgreement), byAgreement);
        readSigners(reader);
        readStates(reader);
        readFindings(reader);
        readDuties(reader);
        readReminders(reader);
        return subjects(asOf);
    }

    /** These with their terms and events only, as they stand: what was found of them before is left out. */
    List<ReviewSubject> records(long[] agreements, LocalDate asOf) throws SQLException {
        readMarks(agreements, ReviewMode.FULL, asOf, false);
        if (byAgreement.isEmpty()) {
            return List.of();
        }
        new FactReader(connection, keys(byAgreement), byAgreement).readRecords();
        return subjects(asOf);
    }

    /** What stands for the facts of the next {@code limit} agreements of a stretch, nothing locked. */
    List<ReviewFacts> facts(LocalDate asOf, long after, long until, int limit) throws SQLException {
        List<Stored> stored = new ArrayList<>(limit);
        long last = after;
        try (PreparedStatement statement = connection.prepareStatement("""
                SELECT agreement_id, dirty, next_review_on, fingerprint, grounds, grounds_since FROM review_mark
                WHERE agreement_id > ? AND agreement_id <= ? ORDER BY agreement_id LIMIT ?""")) {
            statement.setLong(1, after);
            statement.setLong(2, until);
            statement.setInt(3, limit);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    last = row.getLong(1);
                    LoadedAgreement loaded = new LoadedAgreement(last, null);
                    byAgreement.put(last, loaded);
                    LocalDate next = row.getObject(3, LocalDate.class);
                    boolean due = row.getBoolean(2) || next != null && !next.isAfter(asOf);
                    boolean known = row.getObject(4, Long.class) != null;
                    stored.add(new Stored(loaded, due, known ? row.getObject(5, Long.class) : null, row.getObject(6, LocalDate.class)));
                }
            }
        }
        if (byAgreement.isEmpty()) {
            return List.of();
        }
        new FactReader(connection, KeyCondition.between(after, last), byAgreement).digest();
        return stored.stream().map(Stored::facts).toList();
    }

    /** What is stored of an agreement, while its facts are being read. */
    private record Stored(LoadedAgreement loaded, boolean due, Long grounds, LocalDate since) {
        ReviewFacts facts() {
            return new ReviewFacts(loaded.agreementId(), due, loaded.factsDigest(), grounds, since);
        }
    }

    /** Whether the agreement was marked as touched when it was read. */
    boolean wasDirty(long agreement) {
        return dirty.contains(agreement);
    }

    private List<ReviewSubject> subjects(LocalDate asOf) {
        return byAgreement.values().stream().map(loaded -> loaded.subject(asOf)).toList();
    }

    private static KeyCondition keys(Map<Long, LoadedAgreement> agreements) {
        return KeyCondition.of(agreements.keySet().stream().mapToLong(Long::longValue).toArray());
    }

    /** By their keys only: where they are most of a small table the server would go through all of it, and wait for whoever holds the others. */
    private void readMarks(long[] agreements, ReviewMode mode, LocalDate asOf, boolean lock) throws SQLException {
        String due = mode == ReviewMode.DUE ? " AND (dirty = TRUE OR next_review_on <= ?)" : "";
        String sql = """
                SELECT agreement_id, dirty, next_review_on, fingerprint, grounds, facts, grounds_since FROM review_mark
                  FORCE INDEX (PRIMARY)
                WHERE %s%s ORDER BY agreement_id%s""".formatted(KeyCondition.of(agreements).on("agreement_id"), due, lock ? " FOR UPDATE" : "");
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            if (mode == ReviewMode.DUE) {
                statement.setObject(1, asOf);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    long agreement = row.getLong(1);
                    byAgreement.put(agreement, new LoadedAgreement(agreement, new ReviewMark(day(row, 3), row.getObject(4, Long.class),
                            row.getObject(5, Long.class), row.getObject(6, Long.class), day(row, 7))));
                    if (row.getBoolean(2)) {
                        dirty.add(agreement);
                    }
                }
            }
        }
    }

    private static void readStates(FactReader reader) throws SQLException {
        reader.each("""
                SELECT agreement_id, phase, service_start, expected_end, days_left, completed_on, failure, county_code, track, available_on,
                  availability, ends_on, cohort, required_months, open_findings, unit_county, unit_name, employer
                FROM review_state WHERE %s""", "agreement_id", (loaded, row) -> {
            String phase = row.getString(2);
            loaded.setState(new ReviewState(phase == null ? null : Phase.valueOf(phase), day(row, 3), day(row, 4),
                    row.getObject(5, Integer.class), day(row, 6), phase == null ? null : outlook(row, 8),
                    phase == null ? null : listing(row, 13), row.getString(7)));
        });
    }

    private static Outlook outlook(ResultSet row, int at) throws SQLException {
        String track = row.getString(at + 1);
        String availability = row.getString(at + 3);
        return track == null ? null : new Outlook(row.getString(at), Track.valueOf(track), day(row, at + 2),
                availability == null ? null : Availability.valueOf(availability), day(row, at + 4));
    }

    private static Listing listing(ResultSet row, int at) throws SQLException {
        return new Listing(row.getInt(at), row.getInt(at + 1), row.getInt(at + 2), row.getString(at + 3), row.getString(at + 4),
                row.getString(at + 5));
    }

    private static void readSigners(FactReader reader) throws SQLException {
        reader.each("SELECT a.id, a.person_id, p.email FROM agreement a JOIN person p ON p.id = a.person_id WHERE %s", "a.id",
                (loaded, row) -> loaded.setSigner(row.getLong(2), row.getString(3) != null));
    }

    private static void readFindings(FactReader reader) throws SQLException {
        reader.each("SELECT agreement_id, code, subject, since, ordinal, party, standing, closed_on, clauses FROM finding WHERE %s",
                "agreement_id", (loaded, row) -> loaded.addFinding(new FindingRow(
                        new FindingRow.Key(FindingCode.valueOf(row.getString(2)), row.getString(3), day(row, "since"), row.getInt(5)),
                        Party.valueOf(row.getString(6)), Standing.valueOf(row.getString(7)), day(row, "closed_on"),
                        StoredJson.texts(row.getString(9)))));
    }

    private static void readDuties(FactReader reader) throws SQLException {
        reader.each("SELECT agreement_id, code, subject, triggered_on, ordinal, party, due_on, done_on, waived, clauses FROM duty WHERE %s",
                "agreement_id", (loaded, row) -> loaded.addDuty(new DutyRow(
                        new DutyRow.Key(FindingCode.valueOf(row.getString(2)), row.getString(3), day(row, "triggered_on"), row.getInt(5)),
                        Party.valueOf(row.getString(6)), day(row, "due_on"), day(row, "done_on"), row.getBoolean(9),
                        StoredJson.texts(row.getString(10)))));
    }

    private static void readReminders(FactReader reader) throws SQLException {
        reader.each("""
                SELECT r.agreement_id, r.id, r.code, r.subject, r.anchor_on, r.stage, r.recipient,
                  r.status IN ('PLANNED', 'NO_ADDRESS') OR r.status = 'MAILED' AND m.status = 'QUEUED' AS open
                FROM reminder r LEFT JOIN mail m ON m.id = r.mail_id WHERE %s""", "r.agreement_id",
                (loaded, row) -> loaded.addReminder(new ReminderRow(row.getLong(2),
                        new Matter(row.getString(3), row.getString(4), day(row, "anchor_on")), row.getString(6),
                        row.getString(7), row.getBoolean(8))));
    }

    static String marks(int count) {
        return String.join(",", Collections.nCopies(count, "?"));
    }

    private static LocalDate day(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
