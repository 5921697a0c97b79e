package cn.dingxiang.jdbc;

import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.review.ReviewCounts;
import cn.dingxiang.review.ReviewMode;
import cn.dingxiang.review.ReviewSlices;
import cn.dingxiang.review.Slice;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Runs in table {@code review_run}, their slices in {@code review_slice}. */
@Singleton
class JdbcReviewSlices implements ReviewSlices {
    private static final int SLICES = 64;
    /** Of what is due: in smaller ones, noting how far one is would take longer than what is shared. */
    private static final int SMALLEST = 250;
    /** Slices a few hundred that are due are cut into, and always a multiple of it: an instance reviews so many at once. */
    private static final int SHARES = 4;
    /** How many times the smallest a slice is where there is enough to share: as many as are stored at once. */
    private static final int LARGE = 5;
    /** A full review reads that many times as many a page. */
    private static final int PAGE = 2;

    private final PlainConnections connections;
    private final ReviewRuns runs;
    private final CivilTime time;
    private final int smallest;

    @Inject
    JdbcReviewSlices(PlainConnections connections, ReviewRuns runs, CivilTime time) {
        this(connections, runs, time, SMALLEST);
    }

    /** @param smallest how many agreements a slice has at least; twice as many where there is enough for all to share */
    JdbcReviewSlices(PlainConnections connections, ReviewRuns runs, CivilTime time, int smallest) {
        this.connections = connections;
        this.runs = runs;
        this.time = time;
        this.smallest = smallest;
    }

    @Override
    public Run open(LocalDate asOf, ReviewMode mode) {
        return connections.inTransaction(connection -> {
            runs.markCutOff(connection, asOf, mode);
            Optional<Long> fresh = runs.begin(connection, asOf, mode);
            if (fresh.isEmpty()) {
                long known = runs.openOf(connection, asOf, mode);
                releaseOfTheDead(connection, known);
                return new Run(known, asOf, mode, true, size(connection, asOf, mode));
            }
            if (mode == ReviewMode.FULL) {
                return begun(connection, new Run(fresh.get(), asOf, mode, false, size(connection, asOf, mode)), evenly(connection));
            }
            long[] due = JdbcReviewStore.due(connection, asOf, 0, Long.MAX_VALUE);
            return begun(connection, new Run(fresh.get(), asOf, mode, false, due.length), byDue(due));
        });
    }

    private static Run begun(Connection connection, Run run, List<Long> bounds) throws SQLException {
        for (int number = 1; number < bounds.size(); number++) {
            Sql.of("INSERT INTO review_slice (run_id, number, after_id, until_id, done_id) VALUES (?, ?, ?, ?, ?)", run.id(), number,
                    bounds.get(number - 1), bounds.get(number), bounds.get(number - 1)).execute(connection);
        }
        return run;
    }

    /** Bounds that cut all keys there are into even stretches. */
    private List<Long> evenly(Connection connection) throws SQLException {
        long[] ends = Sql.of("SELECT COALESCE(MIN(agreement_id), 1), COALESCE(MAX(agreement_id), 0) FROM review_mark")
                .one(connection, row -> new long[] {row.getLong(1) - 1, row.getLong(2)});
        List<Long> bounds = new ArrayList<>(List.of(ends[0]));
        long step = Math.max(PAGE * LARGE * smallest, (ends[1] - ends[0]) / SLICES + 1);
        for (long bound = ends[0] + step; bound < ends[1] + step; bound += step) {
            bounds.add(Math.min(bound, ends[1]));
        }
        return bounds;
    }

    /** Bounds between which about equally many are due: as many slices as instances can share evenly. */
    private List<Long> byDue(long[] due) {
        int few = Math.max(smallest, Math.min(LARGE * smallest, due.length / SHARES + 1));
        int slices = among(due.length, Math.max(few, due.length / SLICES + 1));
        int step = due.length <= smallest ? smallest : among(due.length, among(slices, SHARES) * SHARES);
        List<Long> bounds = new ArrayList<>(List.of(0L));
        for (int end = step; end < due.length + step; end += step) {
            bounds.add(due[Math.min(end, due.length) - 1]);
        }
        return bounds;
    }

    /** How many each gets, or how many it takes, where {@code all} are shared out; rounded up. */
    private static int among(int all, int parts) {
        return (all + parts - 1) / parts;
    }

    /** Slices held by processes of this host that are no more need not wait for their lease to end. */
    private void releaseOfTheDead(Connection connection, long run) throws SQLException {
        List<String> owners = Sql.of("SELECT DISTINCT owner FROM review_slice WHERE run_id = ? AND owner IS NOT NULL AND done_id < until_id", run)
                .list(connection, row -> row.getString(1));
        for (String owner : owners) {
            if (runs.isGone(owner.substring(0, owner.lastIndexOf('/')))) {
                Sql.of("UPDATE review_slice SET owner = NULL, lease_until = NULL WHERE run_id = ? AND owner = ?", run, owner)
                        .execute(connection);
            }
        }
    }

    @Override
    public List<Run> open() {
        return connections.inTransaction(connection -> Sql.of("SELECT id, as_of, mode FROM review_run WHERE open_key IS NOT NULL ORDER BY id")
                .list(connection, row -> new Run(row.getLong(1), Sql.day(row, "as_of"), ReviewMode.valueOf(row.getString(3)), true, 0)));
    }

    @Override
    public Optional<Slice> take(Run run, Duration lease) {
        String owner = runs.process() + '/' + UUID.randomUUID().toString().substring(0, 8);
        LocalDateTime now = time.now();
        return connections.inTransaction(connection -> {
            int taken = Sql.of("UPDATE review_slice SET owner = ?, lease_until = ? WHERE run_id = ? AND done_id < until_id"
                    + " AND (owner IS NULL OR lease_until <= ?) ORDER BY number LIMIT 1", owner, now.plus(lease), run.id(), now)
                    .execute(connection);
            return taken == 0 ? List.<Slice>of() : Sql.of("SELECT * FROM review_slice WHERE run_id = ? AND owner = ?", run.id(), owner)
                    .list(connection, row -> new Slice(run.id(), row.getInt("number"), row.getLong("done_id"), row.getLong("until_id"), owner));
        }).stream().findFirst();
    }

    /** Notes at the slice that it is done up to {@code done}, in the transaction of what was written. @throws Slice.Lost unless it is ours */
    static void note(Connection connection, Slice slice, long done, LocalDateTime leaseUntil, ReviewCounts counts, boolean termsChanged)
            throws SQLException {
        int ours = Sql.of("""
                UPDATE review_slice SET done_id = ?, lease_until = ?, selected = selected + ?, evaluated = evaluated + ?,
                  failures = failures + ?, findings_new = findings_new + ?, findings_changed = findings_changed + ?,
                  findings_gone = findings_gone + ?, reminders_planned = reminders_planned + ?, terms_changed = terms_changed OR ?
                WHERE run_id = ? AND number = ? AND owner = ?""", done, leaseUntil, counts.selected(), counts.evaluated(), counts.failures(),
                counts.findingsNew(), counts.findingsChanged(), counts.findingsGone(), counts.remindersPlanned(), termsChanged,
                slice.runId(), slice.number(), slice.owner()).execute(connection);
        if (ours == 0) {
            throw new Slice.Lost(slice);
        }
    }

    @Override
    public boolean allDone(Run run) {
        return connections.inTransaction(connection -> Sql.of("SELECT COUNT(*) FROM review_slice WHERE run_id = ? AND done_id < until_id",
                run.id()).one(connection, row -> row.getInt(1) == 0));
    }

    @Override
    public boolean isForsaken(Run run, Duration silence) {
        LocalDateTime since = time.now().minus(silence);
        return connections.inTransaction(connection -> Sql.of("SELECT COUNT(*) FROM review_run WHERE id = ? AND status = 'RUNNING'"
                + " AND alive_at < ?", run.id(), since).one(connection, row -> row.getInt(1) > 0));
    }

    @Override
    public ReviewCounts progress(Run run) {
        return connections.inTransaction(connection -> {
            ReviewCounts counts = runs.countsOfSlices(connection, run.id());
            runs.note(connection, run.id(), counts, "RUNNING", null);
            return counts;
        });
    }

    @Override
    public int size(LocalDate asOf, ReviewMode mode) {
        return connections.inTransaction(connection -> size(connection, asOf, mode));
    }

    private static int size(Connection connection, LocalDate asOf, ReviewMode mode) throws SQLException {
        return mode == ReviewMode.DUE ? JdbcReviewStore.due(connection, asOf, 0, Long.MAX_VALUE).length
                : Sql.of("SELECT COUNT(*) FROM review_mark").one(connection, row -> row.getInt(1));
    }

    @Override
    public ReviewCounts finish(Run run, String failure) {
        return connections.inTransaction(connection -> {
            if (!runs.holdOpen(connection, run.id())) {
                return runs.counts(connection, run.id());
            }
            if (failure == null && runs.termsMayDiffer(connection, run.id())) {
                new TermTasks(connection, run.asOf()).settle();
            }
            ReviewCounts counts = runs.countsOfSlices(connection, run.id());
            runs.note(connection, run.id(), counts, failure == null ? "DONE" : "FAILED", failure);
            Sql.of("DELETE FROM review_slice WHERE run_id = ?", run.id()).execute(connection);
            return counts;
        });
    }
}
