package cn.dingxiang.jdbc;

import cn.dingxiang.review.ReviewMark;
import cn.dingxiang.review.ReviewOutcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the marks of agreements that were reviewed: none is touched any more. */
final class MarkWriter {
    private final Connection connection;

    MarkWriter(Connection connection) {
        this.connection = connection;
    }

    /**
     * Every row is there. Joined to a table of what they are to hold, many are written by one statement, and none is first tried to be
     * inserted. The table's first row names the columns and is nobody's.
     */
    void write(List<ReviewOutcome> outcomes) throws SQLException {
        if (outcomes.isEmpty()) {
            return;
        }
        String held = outcomes.stream().map(MarkWriter::held).collect(Collectors.joining());
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("""
                    UPDATE review_mark m JOIN (SELECT 0 AS agreement_id, CAST(NULL AS DATE) AS next_review_on,
                      CAST(NULL AS SIGNED) AS fingerprint, CAST(NULL AS SIGNED) AS grounds, CAST(NULL AS SIGNED) AS facts,
                      CAST(NULL AS DATE) AS grounds_since %s) held
                      ON held.agreement_id = m.agreement_id
                    SET m.dirty = FALSE, m.next_review_on = held.next_review_on, m.fingerprint = held.fingerprint, m.grounds = held.grounds,
                      m.facts = held.facts, m.grounds_since = held.grounds_since""".formatted(held));
        }
    }

    /** One row of the table, of numbers and dates only. */
    private static String held(ReviewOutcome outcome) {
        ReviewMark mark = outcome.mark();
        return " UNION ALL SELECT " + outcome.subject().agreementId() + ", " + day(mark.nextReviewOn()) + ", " + mark.fingerprint() + ", "
                + mark.grounds() + ", " + mark.facts() + ", " + day(mark.groundsSince());
    }

    private static String day(LocalDate day) {
        return day == null ? "NULL" : "DATE '" + day + '\'';
    }
}
