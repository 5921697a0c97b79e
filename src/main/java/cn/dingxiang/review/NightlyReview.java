package cn.dingxiang.review;

import cn.dingxiang.agreement.Policy;
import cn.dingxiang.directory.SideWork;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The main job: takes the agreements that were touched or whose day has come, evaluates them, stores what changed, plans reminders.
 *
 * <p>A run is cut into slices, which any number of instances share; a chunk of a slice is one transaction, with findings, state, reminders
 * and the note how far the slice is. So whatever happens in between — a night missed, an instance killed — somebody goes on behind the last
 * chunk, and the run ends where an undisturbed one would.
 */
@Singleton
public class NightlyReview {
    private static final Logger LOG = LoggerFactory.getLogger(NightlyReview.class);
    private static final int CHUNK = 1250;
    /** Longer than any chunk takes, the clocks of two instances apart by seconds; and as long as one's death goes unnoticed at worst. */
    private static final Duration LEASE = Duration.ofMinutes(2);
    /** How many slices of what is due are reviewed beside one another, but for the first. */
    private static final int BESIDE = 3;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration BETWEEN_TELLINGS = Duration.ofSeconds(1);

    private final ReviewStore store;
    private final ReviewSlices slices;
    private final Policy policy;
    private final Ladders ladders;
    private final Basis basis;
    private final int chunk;

    @Inject
    public NightlyReview(ReviewStore store, ReviewSlices slices, Policy policy, Ladders ladders, Basis basis) {
        this(store, slices, policy, ladders, basis, CHUNK);
    }

    /**
     * @param basis of the program, the policy and the ladders
     * @param chunk how many agreements make one transaction
     */
    public NightlyReview(ReviewStore store, ReviewSlices slices, Policy policy, Ladders ladders, Basis basis, int chunk) {
        this.store = store;
        this.slices = slices;
        this.policy = policy;
        this.ladders = ladders;
        this.basis = basis;
        this.chunk = chunk;
    }

    /** Reviews as of {@code asOf} and keeps a record of the run. */
    public ReviewCounts run(LocalDate asOf, ReviewMode mode) {
        return run(asOf, mode, (done, of) -> { });
    }

    /**
     * Reviews as of {@code asOf} and keeps a record of the run. Where another has begun the same, its run is helped to its end first; what
     * was touched since is then reviewed in a run of our own.
     *
     * @param progress told every second or so, and at the end, how many of how many agreements are done, by whomever
     * @return what the run did, others' part included
     */
    public ReviewCounts run(LocalDate asOf, ReviewMode mode, BiConsumer<Integer, Integer> progress) {
        ReviewSlices.Run run = slices.open(asOf, mode);
        ReviewCounts counts = conclude(run, progress);
        return run.joined() && mode == ReviewMode.DUE ? counts.plus(run(asOf, mode, progress)) : counts;
    }

    private ReviewCounts conclude(ReviewSlices.Run run, BiConsumer<Integer, Integer> progress) {
        ReviewCounts counts;
        try {
            work(run, progress);
            while (!slices.allDone(run)) {
                LockSupport.parkNanos(PAUSE.toNanos());
                work(run, progress);
            }
            counts = slices.finish(run, null);
        } catch (RuntimeException failure) {
            if (!run.joined()) {
                slices.finish(run, failure.getClass().getSimpleName());
            }
            throw failure;
        }
        LOG.info("review of {} ({}): {}", run.asOf(), run.mode(), counts);
        return counts;
    }

    /**
     * Helps with runs that other instances began, as far as there is something to take.
     *
     * @return whether a run was brought to its end whose own instance is gone: what follows a review is then to be done by the caller
     */
    public Optional<LocalDate> help() {
        LocalDate concluded = null;
        for (ReviewSlices.Run run : slices.open()) {
            work(run, (done, of) -> { });
            if (slices.isForsaken(run, LEASE) && slices.allDone(run)) {
                LOG.info("review of {} ({}), begun elsewhere: {}", run.asOf(), run.mode(), slices.finish(run, null));
                concluded = run.asOf();
            }
        }
        return Optional.ofNullable(concluded);
    }

    /** Takes slices until there is none to take. */
    private void work(ReviewSlices.Run run, BiConsumer<Integer, Integer> progress) {
        Optional<Slice> first = slices.take(run, LEASE);
        if (first.isEmpty()) {
            return;
        }
        Teller teller = new Teller(run, progress);
        if (run.mode() == ReviewMode.DUE) {
            // rows of what is due lie far apart: while some are waited for, others are evaluated or written; a full review reads ahead as it is
            try (SideWork beside = new SideWork("review-beside", BESIDE)) {
                List<Future<Void>> others = IntStream.range(0, BESIDE)
                        .mapToObj(one -> beside.submit(() -> work(run, slices.take(run, LEASE), teller))).toList();
                work(run, first, teller);
                others.forEach(SideWork::result);
            }
        } else {
            work(run, first, teller);
        }
        teller.tell();
    }

    private Void work(ReviewSlices.Run run, Optional<Slice> first, Teller teller) {
        Optional<Slice> slice = first;
        try (SliceReview review = review(run.asOf(), run.mode())) {
            while (slice.isPresent()) {
                try {
                    review.through(slice.get(), LEASE, teller::chunkDone);
                } catch (Slice.Lost lost) {
                    LOG.warn("{}", lost.getMessage());
                }
                slice = slices.take(run, LEASE);
            }
        }
        return null;
    }

    /** Notes that a run is alive, and tells how far it is: not after every chunk, for that may take as long as the chunk. */
    private final class Teller {
        private final ReviewSlices.Run run;
        private final BiConsumer<Integer, Integer> progress;
        private long toldAt = System.nanoTime();

        Teller(ReviewSlices.Run run, BiConsumer<Integer, Integer> progress) {
            this.run = run;
            this.progress = progress;
        }

        synchronized void chunkDone() {
            if (System.nanoTime() - toldAt > BETWEEN_TELLINGS.toNanos()) {
                tell();
            }
        }

        synchronized void tell() {
            int done = slices.progress(run).selected();
            progress.accept(done, Math.max(done, run.size()));
            toldAt = System.nanoTime();
        }
    }

    /** Counts what a review as of {@code asOf} would change, and changes nothing. */
    public ReviewCounts rehearse(LocalDate asOf, ReviewMode mode, BiConsumer<Integer, Integer> progress) {
        int size = slices.size(asOf, mode);
        try (SliceReview review = review(asOf, mode)) {
            return size == 0 ? ReviewCounts.NONE : review.rehearse(counts -> progress.accept(counts.selected(), Math.max(counts.selected(), size)));
        }
    }

    private SliceReview review(LocalDate asOf, ReviewMode mode) {
        return new SliceReview(store, new AgreementReview(policy, ladders, store.units(), basis, asOf), mode, asOf, chunk);
    }
}
