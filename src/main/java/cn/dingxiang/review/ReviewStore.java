package cn.dingxiang.review;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Port: the database as the review sees it. Rows are read and written in chunks, never one agreement at a time. */
public interface ReviewStore {

    /** Keys of those touched since or with {@code next_review_on} not after {@code asOf}, above {@code after} up to {@code until}, ascending. */
    long[] due(LocalDate asOf, long after, long until);

    /** What stands for the facts of the next {@code limit} agreements with keys above {@code after} up to {@code until}, ascending; read without holding them. */
    List<ReviewFacts> facts(LocalDate asOf, long after, long until, int limit);

    /**
     * Has the server take the facts of the agreements with keys above {@code after} up to {@code until} into its memory, for who is about to
     * read them; takes a fraction of the time that does.
     *
     * @return how many rows there are
     */
    long bringIn(long after, long until);

    /** Every unit with its managing hospitals. */
    UnitBook units();

    /**
     * Reviews a chunk in one transaction: locks it, reads it, hands those still to be taken to {@code work}, stores the outcomes, and notes
     * at the slice how far it is. Two instances at once wait for each other here; the second finds nothing left to do.
     *
     * @param agreements to review; may be none
     * @param mode       {@code DUE} takes of these only those still due
     * @param step       at which slice to note what; null only counts what would change
     * @param work       evaluates: by the facts at first, and what then differs from what is stored once more, with all that is stored
     * @throws Slice.Lost when another has taken the slice meanwhile
     */
    ReviewCounts chunk(long[] agreements, ReviewMode mode, LocalDate asOf, Step step,
                       Function<List<ReviewSubject>, List<ReviewOutcome>> work);

    /**
     * How a chunk takes a slice further.
     *
     * @param slice   the slice
     * @param done    the last key done
     * @param settled how many agreements before it needed no second look
     * @param lease   how long to have the slice from now on
     */
    record Step(Slice slice, long done, int settled, Duration lease) { }

    /** The latest runs, newest first. */
    List<ReviewRun> runs(int limit);

    /** Whether this is a demo database, on which any day may be reviewed for real. */
    boolean isDemo();
}
