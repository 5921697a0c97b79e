package cn.dingxiang.review.figures;

import cn.dingxiang.review.ReviewStore;
import jakarta.inject.Singleton;

/**
 * Carries the kept figures on by day, so that pages, which count what changed since, have little to count. Not while a review is under way:
 * the night's work ends with a count of its own.
 */
@Singleton
public class FigureRound {
    private final KeptFigures figures;
    private final ReviewStore reviews;

    public FigureRound(KeptFigures figures, ReviewStore reviews) {
        this.figures = figures;
        this.reviews = reviews;
    }

    public void run() {
        if (reviews.runs(1).stream().noneMatch(run -> run.status().equals("RUNNING"))) {
            figures.carryOn();
        }
    }
}
