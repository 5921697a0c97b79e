package cn.dingxiang.review;

import cn.dingxiang.directory.SideWork;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Reviews slices chunk by chunk.
 *
 * <p>A full review first reads the facts to see which agreements' stored state rests on just these, a page ahead, and evaluates the others:
 * locked, and where they come out otherwise with everything that was derived of them. So that this reading seldom waits for a disk, the
 * server goes through the slice beside it, and is soon ahead. What is due is looked at so at once.
 */
final class SliceReview implements AutoCloseable {
    /** Facts are read in larger pages than chunks, which lock. */
    private static final int CHUNKS_A_PAGE = 2;
    /** Few enough to be read well within a lease. */
    private static final int PAGES_A_NOTE = 8;

    private final ReviewStore store;
    private final AgreementReview review;
    private final ReviewMode mode;
    private final LocalDate asOf;
    private final int chunk;
    private final SideWork reader = new SideWork("review-reader");
    private final SideWork ahead = new SideWork("review-ahead");

    SliceReview(ReviewStore store, AgreementReview review, ReviewMode mode, LocalDate asOf, int chunk) {
        this.store = store;
        this.review = review;
        this.mode = mode;
        this.asOf = asOf;
        this.chunk = chunk;
    }

    /** Where a chunk goes. */
    private interface Sink {
        void take(long[] agreements, long done, int settled);
    }

    /** Reviews {@code slice} to its end. @param progress told after each chunk. @throws Slice.Lost when another has taken it meanwhile */
    void through(Slice slice, Duration lease, Runnable progress) {
        if (mode == ReviewMode.FULL) {
            // what comes of it is not waited for: where it fails, reading takes longer, or fails and says so
            ahead.submit(() -> store.bringIn(slice.after(), slice.until()));
        }
        each(slice.after(), slice.until(), (agreements, done, settled) -> {
            store.chunk(agreements, mode, asOf, new ReviewStore.Step(slice, done, settled, lease), this::reviewAll);
            progress.run();
        });
    }

    /** Counts what a review of all would change. @param progress told after each chunk */
    ReviewCounts rehearse(Consumer<ReviewCounts> progress) {
        ReviewCounts[] sum = {ReviewCounts.NONE};
        each(0, Long.MAX_VALUE, (agreements, done, settled) -> {
            sum[0] = sum[0].plus(ReviewCounts.settled(settled)).plus(store.chunk(agreements, mode, asOf, null, this::reviewAll));
            progress.accept(sum[0]);
        });
        return sum[0];
    }

    @Override
    public void close() {
        reader.close();
        ahead.close();
    }

    private void each(long after, long until, Sink sink) {
        switch (mode) {
            case DUE -> eachDue(after, until, sink);
            case FULL -> eachPage(after, until, sink);
        }
    }

    private void eachDue(long after, long until, Sink sink) {
        long[] due = store.due(asOf, after, until);
        for (int from = 0; from < due.length; from += chunk) {
            int to = Math.min(from + chunk, due.length);
            sink.take(Arrays.copyOfRange(due, from, to), to == due.length ? until : due[to - 1], 0);
        }
        if (due.length == 0) {
            sink.take(due, until, 0);
        }
    }

    private void eachPage(long after, long until, Sink sink) {
        int limit = chunk * CHUNKS_A_PAGE;
        Gathered gathered = new Gathered(sink);
        List<ReviewFacts> page = store.facts(asOf, after, until, limit);
        boolean more;
        do {
            more = page.size() == limit;
            long last = more ? page.get(limit - 1).agreementId() : until;
            Future<List<ReviewFacts>> next = more ? reader.submit(() -> store.facts(asOf, last, until, limit)) : null;
            page.forEach(gathered::add);
            gathered.endPage(last, !more);
            page = more ? SideWork.result(next) : List.of();
        } while (more);
    }

    /** What is to be evaluated, handed on a chunk at a time, or when so many pages have been read that it should be noted how far we are. */
    private final class Gathered {
        private final Sink sink;
        private final List<Long> unsettled = new ArrayList<>();
        private int settled;
        private int pages;

        Gathered(Sink sink) {
            this.sink = sink;
        }

        void add(ReviewFacts facts) {
            if (review.isSettled(facts)) {
                settled++;
            } else {
                unsettled.add(facts.agreementId());
            }
            if (unsettled.size() == chunk) {
                handOn(facts.agreementId());
            }
        }

        void endPage(long last, boolean ofSlice) {
            pages++;
            if (ofSlice || pages == PAGES_A_NOTE) {
                handOn(last);
            }
        }

        private void handOn(long done) {
            sink.take(keys(unsettled), done, settled);
            unsettled.clear();
            settled = 0;
            pages = 0;
        }
    }

    private static long[] keys(List<Long> agreements) {
        return agreements.stream().mapToLong(Long::longValue).toArray();
    }

    private List<ReviewOutcome> reviewAll(List<ReviewSubject> subjects) {
        return subjects.stream().map(review::review).toList();
    }
}
