package cn.dingxiang.jdbc;

import cn.dingxiang.review.ReviewMark;
import cn.dingxiang.review.ReviewOutcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the marks of agreements that were reviewed: none is touched any more. */
final class MarkWriter {
    private static final List<Column> DAYS = List.of(new Column("next_review_on", mark -> day(mark.nextReviewOn())),
            new Column("grounds_since", mark -> day(mark.groundsSince())));
    private static final List<Column> ALL = Stream.concat(DAYS.stream(), Stream.of(
            new Column("fingerprint", mark -> String.valueOf(mark.fingerprint())),
            new Column("grounds", mark -> String.valueOf(mark.grounds())),
            new Column("facts", mark -> String.valueOf(mark.facts())))).toList();

    private final Connection connection;

    MarkWriter(Connection connection) {
        this.connection = connection;
    }

    /** Every row is there. Most often a day that comes changes no more than when to look again. */
    void write(List<ReviewOutcome> outcomes) throws SQLException {
        Map<Boolean, List<ReviewOutcome>> byGrounds = outcomes.stream()
                .collect(Collectors.partitioningBy(outcome -> outcome.mark().isOnSameGrounds(outcome.subject().mark())));
        write(byGrounds.get(true), DAYS);
        write(byGrounds.get(false), ALL);
    }

    /** Many rows by one statement: a join to what they are to hold takes the server half as long again. */
    private void write(List<ReviewOutcome> outcomes, List<Column> columns) throws SQLException {
        if (outcomes.isEmpty()) {
            return;
        }
        long[] agreements = outcomes.stream().mapToLong(outcome -> outcome.subject().agreementId()).toArray();
        String values = columns.stream().map(column -> ", " + column.name() + " = " + column.of(outcomes)).collect(Collectors.joining());
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE review_mark SET dirty = FALSE" + values + " WHERE " + KeyCondition.of(agreements).on("agreement_id"));
        }
    }

    private static String day(LocalDate day) {
        return day == null ? "NULL" : "DATE '" + day + '\'';
    }

    /** A column to be written. @param literal what of a mark it holds: a number, a date or NULL */
    private record Column(String name, Function<ReviewMark, String> literal) {

        /** What it is to hold in the rows of {@code outcomes}. */
        String of(List<ReviewOutcome> outcomes) {
            List<String> literals = outcomes.stream().map(ReviewOutcome::mark).map(literal).toList();
            if (literals.stream().distinct().count() == 1) {
                return literals.get(0);
            }
            StringBuilder choice = new StringBuilder("CASE agreement_id");
            for (int place = 0; place < literals.size(); place++) {
                choice.append(" WHEN ").append(outcomes.get(place).subject().agreementId()).append(" THEN ").append(literals.get(place));
            }
            return choice.append(" END").toString();
        }
    }
}
