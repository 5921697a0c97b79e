package cn.dingxiang.jdbc;

import cn.dingxiang.jdbc.Difference.Row;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.review.DutyRow;
import cn.dingxiang.review.FindingRow;
import cn.dingxiang.review.PlannedReminder;
import cn.dingxiang.review.ReviewCounts;
import cn.dingxiang.review.ReviewOutcome;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Writes what differs between what is stored and what the review found, in batches; what is the same is not touched. */
final class ReviewWriter {
    private final Connection connection;
    private final LocalDate asOf;
    private final Long runId;
    private boolean termsChanged;

    /** @param runId for the record of failures; null only counts */
    ReviewWriter(Connection connection, LocalDate asOf, Long runId) {
        this.connection = connection;
        this.asOf = asOf;
        this.runId = runId;
    }

    /** Whether findings of terms nobody has set came or went. */
    boolean termsChanged() {
        return termsChanged;
    }

    /** Stores {@code outcomes}. @param dirty which agreements were marked as touched */
    ReviewCounts store(List<ReviewOutcome> outcomes, Predicate<Long> dirty) throws SQLException {
        Difference<FindingRow, FindingRow.Key> findings = new Difference<>(FindingRow::key);
        Difference<DutyRow, DutyRow.Key> duties = new Difference<>(DutyRow::key);
        List<ReviewOutcome> marks = new ArrayList<>();
        List<ReviewOutcome> states = new ArrayList<>();
        Set<Long> counted = new TreeSet<>();
        int failures = 0;
        int planned = 0;
        for (ReviewOutcome outcome : outcomes) {
            long agreement = outcome.subject().agreementId();
            if (outcome.failed()) {
                failures++;
            } else if (outcome.findings() != null) {
                findings.add(agreement, outcome.subject().signed().county(), outcome.subject().findings(), outcome.findings());
                duties.add(agreement, outcome.subject().signed().county(), outcome.subject().duties(), outcome.duties());
            }
            if (dirty.test(agreement)) {
                counted.add(agreement);
            }
            if (dirty.test(agreement) || !outcome.mark().equals(outcome.subject().mark())) {
                marks.add(outcome);
            }
            if (!outcome.state().equals(outcome.subject().state())) {
                states.add(outcome);
            }
            planned += outcome.plan().size();
        }
        if (runId != null) {
            writeFindings(findings);
            markForCasework(findings);
            termsChanged = findings.all().anyMatch(row -> row.value().key().code() == FindingCode.TERM_UNSET);
            writeDuties(duties);
            writeReminders(outcomes);
            new FindingAlerts(connection, asOf).settle(outcomes);
            Stream.concat(findings.all().map(Row::agreement), duties.all().map(Row::agreement)).forEach(counted::add);
            new MarkWriter(connection).write(marks);
            new StateWriter(connection).write(states, outcome -> counted.contains(outcome.subject().agreementId()));
            states.forEach(outcome -> counted.remove(outcome.subject().agreementId()));
            batch("UPDATE review_state SET recount = TRUE WHERE agreement_id = ?", List.copyOf(counted),
                    (statement, agreement) -> statement.setLong(1, agreement));
            writeFailures(outcomes);
        }
        return new ReviewCounts(outcomes.size(), outcomes.size() - failures, failures, findings.added().size(), findings.changed().size(),
                findings.gone().size(), planned);
    }

    private void writeFindings(Difference<FindingRow, FindingRow.Key> findings) throws SQLException {
        batch("DELETE FROM finding WHERE agreement_id = ? AND code = ? AND subject = ? AND since = ? AND ordinal = ?", findings.gone(),
                (statement, row) -> key(statement, 1, row));
        batch("""
                UPDATE finding SET party = ?, standing = ?, closed_on = ?, clauses = ?
                WHERE agreement_id = ? AND code = ? AND subject = ? AND since = ? AND ordinal = ?""", findings.changed(), (statement, row) -> {
            facts(statement, 1, row.value());
            key(statement, 5, row);
        });
        batch("""
                INSERT INTO finding (agreement_id, code, subject, since, ordinal, party, standing, closed_on, clauses, county_code)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", findings.added(), (statement, row) -> {
            key(statement, 1, row);
            facts(statement, 6, row.value());
            statement.setString(10, row.county());
        });
    }

    /** The round of cases looks at agreements whose findings are not what they were. */
    private void markForCasework(Difference<FindingRow, FindingRow.Key> findings) throws SQLException {
        Set<Long> agreements = new TreeSet<>();
        findings.all().forEach(row -> agreements.add(row.agreement()));
        batch("UPDATE review_state SET casework_on = ? WHERE agreement_id = ? AND (casework_on IS NULL OR casework_on > ?)",
                List.copyOf(agreements), (statement, agreement) -> {
                    statement.setObject(1, asOf);
                    statement.setLong(2, agreement);
                    statement.setObject(3, asOf);
                });
    }

    private static void key(PreparedStatement statement, int from, Row<FindingRow> row) throws SQLException {
        FindingRow.Key key = row.value().key();
        statement.setLong(from, row.agreement());
        statement.setString(from + 1, key.code().name());
        statement.setString(from + 2, key.subject());
        statement.setObject(from + 3, key.since());
        statement.setInt(from + 4, key.ordinal());
    }

    private static void facts(PreparedStatement statement, int from, FindingRow finding) throws SQLException {
        statement.setString(from, finding.party().name());
        statement.setString(from + 1, finding.standing().name());
        statement.setObject(from + 2, finding.closedOn());
        statement.setString(from + 3, StoredJson.write(finding.clauses()));
    }

    private void writeDuties(Difference<DutyRow, DutyRow.Key> duties) throws SQLException {
        batch("DELETE FROM duty WHERE agreement_id = ? AND code = ? AND subject = ? AND triggered_on = ? AND ordinal = ?", duties.gone(),
                (statement, row) -> dutyKey(statement, 1, row));
        batch("""
                UPDATE duty SET party = ?, due_on = ?, done_on = ?, waived = ?, clauses = ?
                WHERE agreement_id = ? AND code = ? AND subject = ? AND triggered_on = ? AND ordinal = ?""", duties.changed(),
                (statement, row) -> {
                    dutyFacts(statement, 1, row.value());
                    dutyKey(statement, 6, row);
                });
        batch("""
                INSERT INTO duty (agreement_id, code, subject, triggered_on, ordinal, party, due_on, done_on, waived, clauses, county_code)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", duties.added(), (statement, row) -> {
            dutyKey(statement, 1, row);
            dutyFacts(statement, 6, row.value());
            statement.setString(11, row.county());
        });
    }

    private static void dutyKey(PreparedStatement statement, int from, Row<DutyRow> row) throws SQLException {
        DutyRow.Key key = row.value().key();
        statement.setLong(from, row.agreement());
        statement.setString(from + 1, key.code().name());
        statement.setString(from + 2, key.subject());
        statement.setObject(from + 3, key.triggeredOn());
        statement.setInt(from + 4, key.ordinal());
    }

    private static void dutyFacts(PreparedStatement statement, int from, DutyRow duty) throws SQLException {
        statement.setString(from, duty.party().name());
        statement.setObject(from + 1, duty.dueOn());
        statement.setObject(from + 2, duty.doneOn());
        statement.setBoolean(from + 3, duty.waived());
        statement.setString(from + 4, StoredJson.write(duty.clauses()));
    }

    private void writeReminders(List<ReviewOutcome> outcomes) throws SQLException {
        List<Row<PlannedReminder>> planned = new ArrayList<>();
        List<Long> stopped = new ArrayList<>();
        for (ReviewOutcome outcome : outcomes) {
            outcome.plan().forEach(reminder -> planned.add(new Row<>(outcome.subject().agreementId(), null, reminder)));
            stopped.addAll(outcome.stop());
        }
        batch("UPDATE reminder SET status = 'STOPPED', stopped_why = '事项已办结' WHERE id = ? AND status <> 'STOPPED'", stopped,
                (statement, id) -> statement.setLong(1, id));
        batch("""
                INSERT INTO reminder (agreement_id, code, subject, anchor_on, stage, channel, recipient, merged, planned_on, status)
                VALUES (?, ?, ?, ?, ?, 'MAIL', ?, ?, ?, 'PLANNED')""", planned, (statement, row) -> {
            PlannedReminder reminder = row.value();
            statement.setLong(1, row.agreement());
            statement.setString(2, reminder.matter().code());
            statement.setString(3, reminder.matter().subject());
            statement.setObject(4, reminder.matter().anchorOn());
            statement.setString(5, reminder.stage());
            statement.setString(6, reminder.recipient());
            statement.setString(7, reminder.merged());
            statement.setObject(8, asOf);
        });
    }

    private void writeFailures(List<ReviewOutcome> outcomes) throws SQLException {
        batch("INSERT INTO review_failure (run_id, agreement_id, reason) VALUES (?, ?, ?)",
                outcomes.stream().filter(ReviewOutcome::failed).toList(), (statement, outcome) -> {
                    statement.setLong(1, runId);
                    statement.setLong(2, outcome.subject().agreementId());
                    statement.setString(3, outcome.state().failure());
                });
    }

    private <T> void batch(String sql, List<T> rows, Batch.Binder<T> binder) throws SQLException {
        Batch.write(connection, sql, rows, binder);
    }
}
