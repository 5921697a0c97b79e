package cn.dingxiang.jdbc;

import cn.dingxiang.review.ReviewCounts;
import cn.dingxiang.review.ReviewMode;
import cn.dingxiang.review.ReviewOutcome;
import cn.dingxiang.review.ReviewRun;
import cn.dingxiang.review.ReviewStore;
import cn.dingxiang.review.ReviewSubject;
import cn.dingxiang.review.UnitBook;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.LongStream;

/** The review's stream and batches, in plain JDBC. */
@Singleton
class JdbcReviewStore implements ReviewStore {
    private final PlainConnections connections;
    private final ReviewRuns runs;

    JdbcReviewStore(PlainConnections connections, ReviewRuns runs) {
        this.connections = connections;
        this.runs = runs;
    }

    @Override
    public long[] select(ReviewMode mode, LocalDate asOf) {
        return connections.inTransaction(connection -> {
            String sql = mode == ReviewMode.FULL ? "SELECT agreement_id FROM review_state ORDER BY agreement_id" : """
                    SELECT agreement_id FROM review_state WHERE dirty = TRUE
                    UNION SELECT agreement_id FROM review_state WHERE next_review_on <= ? ORDER BY agreement_id""";
            LongStream.Builder keys = LongStream.builder();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                if (mode == ReviewMode.DUE) {
                    statement.setObject(1, asOf);
                }
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        keys.add(row.getLong(1));
                    }
                }
            }
            return keys.build().toArray();
        });
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
    public ReviewCounts chunk(long[] agreements, ReviewMode mode, LocalDate asOf, long runId, boolean write,
                              Function<List<ReviewSubject>, List<ReviewOutcome>> work) {
        return connections.inTransaction(connection -> {
            ReviewReader reader = new ReviewReader(connection);
            List<ReviewSubject> subjects = reader.read(agreements, mode, asOf, write);
            return new ReviewWriter(connection, asOf, runId, write).store(work.apply(subjects), reader::wasDirty);
        });
    }

    @Override
    public void settleTermTasks(LocalDate asOf) {
        connections.inTransaction(connection -> {
            new TermTasks(connection, asOf).settle();
            return null;
        });
    }

    @Override
    public long begin(LocalDate asOf, ReviewMode mode) {
        return connections.inTransaction(connection -> runs.begin(connection, asOf, mode));
    }

    @Override
    public void progress(long runId, ReviewCounts counts) {
        connections.inTransaction(connection -> runs.note(connection, runId, counts, "RUNNING", null));
    }

    @Override
    public void finish(long runId, ReviewCounts counts, String failure) {
        connections.inTransaction(connection -> runs.note(connection, runId, counts, failure == null ? "DONE" : "FAILED", failure));
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
