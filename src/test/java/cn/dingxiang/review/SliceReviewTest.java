package cn.dingxiang.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What the review of a slice asks of the store: one that has nothing in it, and remembers. */
class SliceReviewTest {
    private static final LocalDate DAY = LocalDate.of(2030, 3, 1);
    private static final Slice SLICE = new Slice(1, 1, 100, 200, "one");

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    private final class EmptyStore implements ReviewStore {
        @Override
        public long[] due(LocalDate asOf, long after, long until) {
            asked.add("due %d-%d".formatted(after, until));
            return new long[0];
        }

        @Override
        public List<ReviewFacts> facts(LocalDate asOf, long after, long until, int limit) {
            asked.add("facts %d-%d".formatted(after, until));
            return List.of();
        }

        @Override
        public long bringIn(long after, long until) {
            asked.add("bringIn %d-%d".formatted(after, until));
            throw new IllegalStateException("the server is busy");
        }

        @Override
        public UnitBook units() {
            return new UnitBook(Map.of(), Map.of());
        }

        @Override
        public ReviewCounts chunk(long[] agreements, ReviewMode mode, LocalDate asOf, Step step,
                                  Function<List<ReviewSubject>, List<ReviewOutcome>> work) {
            asked.add(step == null ? "chunk" : "chunk to " + step.done());
            return ReviewCounts.NONE;
        }

        @Override
        public List<ReviewRun> runs(int limit) {
            return List.of();
        }

        @Override
        public boolean isDemo() {
            return true;
        }
    }

    private SliceReview review(ReviewMode mode) {
        EmptyStore store = new EmptyStore();
        return new SliceReview(store, new AgreementReview(signed -> List.of(), null, store.units(), new Basis(1), DAY), mode, DAY, 10);
    }

    @Test
    void a_full_review_has_its_slice_brought_in_beside_and_goes_on_where_that_fails() {
        try (SliceReview review = review(ReviewMode.FULL)) {
            review.through(SLICE, Duration.ofMinutes(1), () -> { });
        }
        assertThat(asked).containsExactlyInAnyOrder("bringIn 100-200", "facts 100-200", "chunk to 200");
    }

    @Test
    void what_is_due_is_few_and_nothing_else_is_brought_in_for_it() {
        try (SliceReview review = review(ReviewMode.DUE)) {
            review.through(SLICE, Duration.ofMinutes(1), () -> { });
        }
        assertThat(asked).containsExactly("due 100-200", "chunk to 200");
    }

    @Test
    void a_rehearsal_is_of_everything_and_brings_nothing_in() {
        try (SliceReview review = review(ReviewMode.FULL)) {
            review.rehearse(counts -> { });
        }
        assertThat(asked).containsExactly("facts 0-" + Long.MAX_VALUE, "chunk");
    }
}
