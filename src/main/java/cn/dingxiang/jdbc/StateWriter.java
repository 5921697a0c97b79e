package cn.dingxiang.jdbc;

import cn.dingxiang.review.Listing;
import cn.dingxiang.review.Outlook;
import cn.dingxiang.review.ReviewOutcome;
import cn.dingxiang.review.ReviewState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Writes the states of agreements; where a day that came changed no more than when to look again, only that. */
final class StateWriter {
    private final Connection connection;

    StateWriter(Connection connection) {
        this.connection = connection;
    }

    /** @param recounted whose figures may differ besides by what the state itself says */
    void write(List<ReviewOutcome> outcomes, Predicate<ReviewOutcome> recounted) throws SQLException {
        Map<Boolean, List<ReviewOutcome>> byDaysOnly = outcomes.stream()
                .collect(Collectors.partitioningBy(outcome -> outcome.state().differsInDaysOnly(outcome.subject().state())));
        writeDays(byDaysOnly.get(true), recounted);
        writeWhole(byDaysOnly.get(false), recounted);
    }

    /**
     * Every row is there. Joined to a table of what they are to hold, many are written by one statement, and none is first tried to be
     * inserted. The table's first row names the columns and is nobody's.
     */
    private void writeDays(List<ReviewOutcome> outcomes, Predicate<ReviewOutcome> recounted) throws SQLException {
        if (outcomes.isEmpty()) {
            return;
        }
        String held = outcomes.stream().map(outcome -> heldDays(outcome, recounted.test(outcome) || isCountedOtherwise(outcome)))
                .collect(Collectors.joining());
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("""
                    UPDATE review_state s JOIN (SELECT 0 AS agreement_id, FALSE AS recount, CAST(NULL AS DATE) AS next_change_on,
                      CAST(NULL AS DATE) AS next_review_on, CAST(NULL AS SIGNED) AS fingerprint, CAST(NULL AS SIGNED) AS grounds,
                      CAST(NULL AS DATE) AS grounds_since %s) held ON held.agreement_id = s.agreement_id
                    SET s.dirty = FALSE, s.recount = s.recount OR held.recount, s.next_change_on = held.next_change_on,
                      s.next_review_on = held.next_review_on, s.fingerprint = held.fingerprint, s.grounds = held.grounds,
                      s.grounds_since = held.grounds_since""".formatted(held));
        }
    }

    /** One row of the table, of numbers and dates only. */
    private static String heldDays(ReviewOutcome outcome, boolean recounted) {
        ReviewState state = outcome.state();
        return " UNION ALL SELECT " + outcome.subject().agreementId() + ", " + recounted + ", " + day(state.nextChangeOn()) + ", "
                + day(state.nextReviewOn()) + ", " + state.fingerprint() + ", " + state.grounds() + ", " + day(state.groundsSince());
    }

    private static String day(LocalDate day) {
        return day == null ? "NULL" : "DATE '" + day + '\'';
    }

    /** Every row is there; this way many are written by one statement. */
    private void writeWhole(List<ReviewOutcome> outcomes, Predicate<ReviewOutcome> recounted) throws SQLException {
        Batch.write(connection, """
                INSERT INTO review_state (agreement_id, dirty, recount, phase, service_start, expected_end, days_left, completed_on,
                  next_change_on, next_review_on, failure, county_code, track, available_on, availability, ends_on, cohort,
                  required_months, open_findings, unit_county, unit_name, employer, fingerprint, grounds, grounds_since)
                VALUES (?, FALSE, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE dirty = FALSE, recount = recount OR VALUES(recount), phase = VALUES(phase),
                  service_start = VALUES(service_start), expected_end = VALUES(expected_end), days_left = VALUES(days_left),
                  completed_on = VALUES(completed_on), next_change_on = VALUES(next_change_on), next_review_on = VALUES(next_review_on),
                  failure = VALUES(failure), county_code = COALESCE(VALUES(county_code), county_code),
                  track = COALESCE(VALUES(track), track), available_on = VALUES(available_on), availability = VALUES(availability),
                  ends_on = VALUES(ends_on), cohort = CASE WHEN VALUES(cohort) = 0 THEN cohort ELSE VALUES(cohort) END,
                  required_months = VALUES(required_months), open_findings = VALUES(open_findings), unit_county = VALUES(unit_county),
                  unit_name = VALUES(unit_name), employer = VALUES(employer), fingerprint = VALUES(fingerprint),
                  grounds = VALUES(grounds), grounds_since = VALUES(grounds_since)""", outcomes,
                (statement, outcome) -> {
            ReviewState state = outcome.state();
            statement.setLong(1, outcome.subject().agreementId());
            statement.setBoolean(2, recounted.test(outcome) || isCountedOtherwise(outcome));
            statement.setString(3, state.phase() == null ? null : state.phase().name());
            statement.setObject(4, state.serviceStart());
            statement.setObject(5, state.expectedEnd());
            statement.setObject(6, state.daysLeft());
            statement.setObject(7, state.completedOn());
            statement.setObject(8, state.nextChangeOn());
            statement.setObject(9, state.nextReviewOn());
            statement.setString(10, state.failure());
            outlook(statement, 11, state.outlook());
            listing(statement, 16, state.listing());
            statement.setObject(22, state.fingerprint());
            statement.setObject(23, state.grounds());
            statement.setObject(24, state.groundsSince());
        });
    }

    private static void outlook(PreparedStatement statement, int from, Outlook outlook) throws SQLException {
        statement.setString(from, outlook == null ? null : outlook.county());
        statement.setString(from + 1, outlook == null ? null : outlook.track().name());
        statement.setObject(from + 2, outlook == null ? null : outlook.availableOn());
        statement.setString(from + 3, outlook == null || outlook.availability() == null ? null : outlook.availability().name());
        statement.setObject(from + 4, outlook == null ? null : outlook.endsOn());
    }

    private static void listing(PreparedStatement statement, int from, Listing listing) throws SQLException {
        statement.setInt(from, listing == null ? 0 : listing.cohort());
        statement.setObject(from + 1, listing == null ? null : listing.requiredMonths());
        statement.setInt(from + 2, listing == null ? 0 : listing.openFindings());
        statement.setString(from + 3, listing == null ? null : listing.unitCounty());
        statement.setString(from + 4, listing == null ? null : listing.unit());
        statement.setString(from + 5, listing == null ? null : listing.employer());
    }

    /** Whether figures may differ by what the state says. */
    private static boolean isCountedOtherwise(ReviewOutcome outcome) {
        ReviewState before = outcome.subject().state();
        ReviewState now = outcome.state();
        return before.phase() != now.phase() || !Objects.equals(before.daysLeft(), now.daysLeft())
                || !Objects.equals(before.listing(), now.listing()) || !Objects.equals(before.outlook(), now.outlook());
    }
}
