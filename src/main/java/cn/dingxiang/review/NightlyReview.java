package cn.dingxiang.review;

import cn.dingxiang.agreement.Policy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The main job: takes the agreements that were touched or whose day has come, evaluates them, stores what changed, plans reminders.
 *
 * <p>A chunk of agreements is one transaction, with findings, state and reminders together. So whatever happens in between — a night
 * missed, the process killed, two instances at once — the next run finds the rest still due and ends where an undisturbed run would.
 */
@Singleton
public class NightlyReview {
    private static final Logger LOG = LoggerFactory.getLogger(NightlyReview.class);
    private static final int CHUNK = 500;

    private final ReviewStore store;
    private final Policy policy;
    private final Ladders ladders;
    private final int chunk;

    @Inject
    public NightlyReview(ReviewStore store, Policy policy, Ladders ladders) {
        this(store, policy, ladders, CHUNK);
    }

    /** @param chunk how many agreements make one transaction */
    public NightlyReview(ReviewStore store, Policy policy, Ladders ladders, int chunk) {
        this.store = store;
        this.policy = policy;
        this.ladders = ladders;
        this.chunk = chunk;
    }

    /** Reviews as of {@code asOf} and keeps a record of the run. */
    public ReviewCounts run(LocalDate asOf, ReviewMode mode) {
        return run(asOf, mode, (done, of) -> { });
    }

    /**
     * Reviews as of {@code asOf} and keeps a record of the run.
     *
     * @param progress told after each chunk how many of how many agreements are done
     */
    public ReviewCounts run(LocalDate asOf, ReviewMode mode, BiConsumer<Integer, Integer> progress) {
        long runId = store.begin(asOf, mode);
        ReviewCounts counts = ReviewCounts.NONE;
        try {
            counts = review(asOf, mode, runId, true, progress);
            store.settleTermTasks(asOf);
            store.finish(runId, counts, null);
        } catch (RuntimeException failure) {
            store.finish(runId, counts, failure.getClass().getSimpleName());
            throw failure;
        }
        LOG.info("review of {} ({}): {}", asOf, mode, counts);
        return counts;
    }

    /** Counts what a review as of {@code asOf} would change, and changes nothing. */
    public ReviewCounts rehearse(LocalDate asOf, ReviewMode mode, BiConsumer<Integer, Integer> progress) {
        return review(asOf, mode, 0, false, progress);
    }

    private ReviewCounts review(LocalDate asOf, ReviewMode mode, long runId, boolean write, BiConsumer<Integer, Integer> progress) {
        long[] selected = store.select(mode, asOf);
        if (selected.length == 0) {
            return ReviewCounts.NONE;
        }
        AgreementReview review = new AgreementReview(policy, ladders, store.units(), asOf);
        ReviewCounts counts = ReviewCounts.NONE;
        for (int from = 0; from < selected.length; from += chunk) {
            long[] taken = Arrays.copyOfRange(selected, from, Math.min(from + chunk, selected.length));
            counts = counts.plus(store.chunk(taken, mode, asOf, runId, write, subjects -> reviewAll(review, subjects)));
            if (write) {
                store.progress(runId, counts);
            }
            progress.accept(from + taken.length, selected.length);
        }
        return counts;
    }

    private static List<ReviewOutcome> reviewAll(AgreementReview review, List<ReviewSubject> subjects) {
        return subjects.stream().map(review::review).toList();
    }
}
