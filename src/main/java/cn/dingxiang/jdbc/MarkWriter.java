package cn.dingxiang.jdbc;

import cn.dingxiang.review.ReviewMark;
import cn.dingxiang.review.ReviewOutcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Comparator;
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
        List<ReviewOutcome> sorted = outcomes.stream().sorted(Comparator.comparingLong(MarkWriter::agreement)).toList();
        String values = columns.stream().map(column -> ", " + column.name() + " = " + column.of(sorted)).collect(Collectors.joining());
        KeyCondition keys = KeyCondition.of(sorted.stream().mapToLong(MarkWriter::agreement).toArray());
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE review_mark SET dirty = FALSE" + values + " WHERE " + keys.on("agreement_id"));
        }
    }

    private static long agreement(ReviewOutcome outcome) {
        return outcome.subject().agreementId();
    }

    private static String day(LocalDate day) {
        return day == null ? "NULL" : "DATE '" + day + '\'';
    }

    /** A column to be written. @param literal what of a mark it holds: a number, a date or NULL */
    private record Column(String name, Function<ReviewMark, String> literal) {

        /**
         * What it is to hold in the rows of {@code outcomes}, sorted by key. By halves: the server compares a key ten times where a list of
         * them would make it compare hundreds, which took about a third of the statement's time.
         */
        String of(List<ReviewOutcome> outcomes) {
            List<String> literals = outcomes.stream().map(ReviewOutcome::mark).map(literal).toList();
            return of(outcomes, literals, 0, literals.size());
        }

        private static String of(List<ReviewOutcome> outcomes, List<String> literals, int from, int until) {
            if (literals.subList(from, until).stream().allMatch(literals.get(from)::equals)) {
                return literals.get(from);
            }
            int middle = (from + until) / 2;
            return "IF(agreement_id < " + agreement(outcomes.get(middle)) + ", " + of(outcomes, literals, from, middle) + ", "
                    + of(outcomes, literals, middle, until) + ")";
        }
    }
}
