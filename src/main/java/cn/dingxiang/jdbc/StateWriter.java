package cn.dingxiang.jdbc;

import cn.dingxiang.review.Listing;
import cn.dingxiang.review.Outlook;
import cn.dingxiang.review.ReviewOutcome;
import cn.dingxiang.review.ReviewState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** Writes what lists show of agreements. */
final class StateWriter {
    private final Connection connection;

    StateWriter(Connection connection) {
        this.connection = connection;
    }

    /**
     * Every row is there; this way many are written by one statement.
     *
     * @param recounted whose figures may differ besides by what the state says
     */
    void write(List<ReviewOutcome> outcomes, Predicate<ReviewOutcome> recounted) throws SQLException {
        Batch.write(connection, """
                INSERT INTO review_state (agreement_id, recount, phase, service_start, expected_end, days_left, completed_on, failure,
                  county_code, track, available_on, availability, ends_on, cohort, required_months, open_findings, unit_county, unit_name,
                  employer)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE recount = recount OR VALUES(recount), phase = VALUES(phase),
                  service_start = VALUES(service_start), expected_end = VALUES(expected_end), days_left = VALUES(days_left),
                  completed_on = VALUES(completed_on), failure = VALUES(failure), county_code = COALESCE(VALUES(county_code), county_code),
                  track = COALESCE(VALUES(track), track), available_on = VALUES(available_on), availability = VALUES(availability),
                  ends_on = VALUES(ends_on), cohort = CASE WHEN VALUES(cohort) = 0 THEN cohort ELSE VALUES(cohort) END,
                  required_months = VALUES(required_months), open_findings = VALUES(open_findings), unit_county = VALUES(unit_county),
                  unit_name = VALUES(unit_name), employer = VALUES(employer)""", outcomes,
                (statement, outcome) -> {
            ReviewState state = outcome.state();
            statement.setLong(1, outcome.subject().agreementId());
            statement.setBoolean(2, recounted.test(outcome) || isCountedOtherwise(outcome));
            statement.setString(3, state.phase() == null ? null : state.phase().name());
            statement.setObject(4, state.serviceStart());
            statement.setObject(5, state.expectedEnd());
            statement.setObject(6, state.daysLeft());
            statement.setObject(7, state.completedOn());
            statement.setString(8, state.failure());
            outlook(statement, 9, state.outlook());
            listing(statement, 14, state.listing());
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
