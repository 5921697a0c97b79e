package cn.dingxiang.casework;

import cn.dingxiang.review.NightlyReview;
import cn.dingxiang.review.ReviewCounts;
import cn.dingxiang.review.ReviewMode;
import cn.dingxiang.review.figures.KeptFigures;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.function.BiConsumer;

/** The night's work in its order: the review, the round of cases over what it found, the figures of the counties where anything changed. */
@Singleton
public class NightlyWork {
    private final NightlyReview review;
    private final CaseRound round;
    private final KeptFigures figures;

    public NightlyWork(NightlyReview review, CaseRound round, KeptFigures figures) {
        this.review = review;
        this.round = round;
        this.figures = figures;
    }

    /** Works as of {@code asOf}. @param progress told after each chunk how many of how many agreements are reviewed */
    public ReviewCounts run(LocalDate asOf, ReviewMode mode, BiConsumer<Integer, Integer> progress) {
        ReviewCounts counts = review.run(asOf, mode, progress);
        follow(asOf);
        return counts;
    }

    /** Helps with a review that another instance has begun; what follows it falls to us when that instance is gone. */
    public void help() {
        review.help().ifPresent(this::follow);
    }

    private void follow(LocalDate asOf) {
        round.run(asOf);
        figures.refresh(asOf);
    }

    /** Works as of {@code asOf}. */
    public ReviewCounts run(LocalDate asOf, ReviewMode mode) {
        return run(asOf, mode, (done, of) -> { });
    }
}
