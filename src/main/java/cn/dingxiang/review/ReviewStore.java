package cn.dingxiang.review;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Port: the database as the review sees it. Rows are read and written in chunks, never one agreement at a time. */
public interface ReviewStore {

    /** Keys of the agreements to take, ascending: for {@code DUE} those dirty or with {@code next_review_on} not after {@code asOf}. */
    long[] select(ReviewMode mode, LocalDate asOf);

    /** Every unit with its managing hospitals. */
    UnitBook units();

    /**
     * Reviews a chunk in one transaction: locks it, reads it, hands those still to be taken to {@code work}, and stores the outcomes.
     * Two instances at once wait for each other here; the second finds nothing left to do.
     *
     * @param work  evaluates; called once
     * @param write false only counts what would change
     */
    ReviewCounts chunk(long[] agreements, ReviewMode mode, LocalDate asOf, long runId, boolean write,
                       Function<List<ReviewSubject>, List<ReviewOutcome>> work);

    /** One task a form and missing term, opened and closed as findings {@code TERM_UNSET} come and go. */
    void settleTermTasks(LocalDate asOf);

    /** Begins the record of a run, and marks runs whose process died as cut off. */
    long begin(LocalDate asOf, ReviewMode mode);

    /** Notes that the run is alive and how far it is. */
    void progress(long runId, ReviewCounts counts);

    /** Ends the record of a run. @param failure null when it went through */
    void finish(long runId, ReviewCounts counts, String failure);

    /** The latest runs, newest first. */
    List<ReviewRun> runs(int limit);

    /** Whether this is a demo database, on which any day may be reviewed for real. */
    boolean isDemo();
}
