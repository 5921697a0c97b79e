package cn.dingxiang.jdbc;

import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.review.ReviewCounts;
import cn.dingxiang.review.ReviewFacts;
import cn.dingxiang.review.ReviewMode;
import cn.dingxiang.review.ReviewOutcome;
import cn.dingxiang.review.ReviewRun;
import cn.dingxiang.review.ReviewStore;
import cn.dingxiang.review.ReviewSubject;
import cn.dingxiang.review.UnitBook;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The review's stream and batches, in plain JDBC. */
@Singleton
class JdbcReviewStore implements ReviewStore {
    private final PlainConnections connections;
    private final ReviewRuns runs;
    private final CivilTime time;

    JdbcReviewStore(PlainConnections connections, ReviewRuns runs, CivilTime time) {
        this.connections = connections;
        this.runs = runs;
        this.time = time;
    }

    @Override
    public long[] due(LocalDate asOf, long after, long until) {
        return connections.inTransaction(connection -> due(connection, asOf, after, until));
    }

    /**
     * Three statements, each read off an index in order: the server would put a union into a table first. And of the day itself, which is most
     * often all, only this slice's are gone through.
     */
    static long[] due(Connection connection, LocalDate asOf, long after, long until) throws SQLException {
        List<Long> due = new ArrayList<>();
        for (Sql condition : List.of(Sql.of("dirty = TRUE"), Sql.of("next_review_on = ?", asOf), Sql.of("next_review_on < ?", asOf))) {
            due.addAll(Sql.of("SELECT agreement_id FROM review_mark WHERE").add(condition)
                    .add("AND agreement_id > ? AND agreement_id <= ?", after, until).list(connection, row -> row.getLong(1)));
        }
        return due.stream().mapToLong(Long::longValue).sorted().distinct().toArray();
    }

    @Override
    public List<ReviewFacts> facts(LocalDate asOf, long after, long until, int limit) {
        return connections.inTransaction(connection -> new ReviewReader(connection).facts(asOf, after, until, limit));
    }

    @Override
    public long bringIn(long after, long until) {
        return connections.inTransaction(connection -> FactReader.bringIn(connection, KeyCondition.between(after, until)));
    }

    @Override
    public UnitBook units() {
        return connections.inTransaction(connection -> {
            Map<String, Long> idsByName = new HashMap<>();
            Map<Long, List<UnitBook.Management>> managements = new HashMap<>();
            try (PreparedStatement statement = connection.prepareStatement("SELECT id, county_code, name FROM unit");
                 ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    idsByName.put(UnitBook.key(row.getString("county_code"), row.getString("name")), row.getLong("id"));
                }
            }
            try (PreparedStatement statement = connection.prepareStatement(
                    "SELECT unit_id, hospital_id, valid_from, valid_to FROM unit_management ORDER BY unit_id, valid_from");
                 ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    managements.computeIfAbsent(row.getLong("unit_id"), unseen -> new ArrayList<>()).add(new UnitBook.Management(
                            row.getLong("hospital_id"), ReviewReader.day(row, "valid_from"), ReviewReader.day(row, "valid_to")));
                }
            }
            return new UnitBook(idsByName, managements);
        });
    }

    @Override
    public ReviewCounts chunk(long[] agreements, ReviewMode mode, LocalDate asOf, Step step,
                              Function<List<ReviewSubject>, List<ReviewOutcome>> work) {
        return connections.inTransaction(connection -> {
            ReviewReader reader = new ReviewReader(connection);
            List<ReviewSubject> subjects = agreements.length == 0 ? List.of() : reader.read(agreements, mode, asOf, step != null);
            ReviewWriter writer = new ReviewWriter(connection, asOf, step == null ? null : step.slice().runId());
            ReviewCounts counts = subjects.isEmpty() ? ReviewCounts.NONE
                    : writer.store(outcomes(reader, work, subjects, asOf), reader::wasDirty);
            if (step != null) {
                reader.keepFacts();
                JdbcReviewSlices.note(connection, step.slice(), step.done(), time.now().plus(step.lease()),
                        counts.plus(ReviewCounts.settled(step.settled())), writer.termsChanged());
            }
            return counts;
        });
    }

    /** Most often a day that comes changes no more than when to look again: then nothing else need be read. */
    private static List<ReviewOutcome> outcomes(ReviewReader reader, Function<List<ReviewSubject>, List<ReviewOutcome>> work,
                                                List<ReviewSubject> subjects, LocalDate asOf) throws SQLException {
        Map<Boolean, List<ReviewOutcome>> byRows = work.apply(subjects).stream().collect(Collectors.partitioningBy(ReviewOutcome::isOfSameRows));
        List<ReviewOutcome> outcomes = new ArrayList<>(byRows.get(true).stream().map(ReviewOutcome::ofMarkOnly).toList());
        Set<Long> others = byRows.get(false).stream().map(outcome -> outcome.subject().agreementId()).collect(Collectors.toSet());
        if (!others.isEmpty()) {
            outcomes.addAll(work.apply(reader.whole(others, asOf)));
        }
        return outcomes;
    }

    @Override
    public List<ReviewRun> runs(int limit) {
        return connections.inTransaction(connection -> runs.latest(connection, limit));
    }

    @Override
    public boolean isDemo() {
        return connections.inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement("SELECT value FROM setting WHERE name = 'demo'");
                 ResultSet row = statement.executeQuery()) {
                return row.next() && row.getString(1).equals("true");
            }
        });
    }
}
