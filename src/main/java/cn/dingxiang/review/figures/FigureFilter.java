package cn.dingxiang.review.figures;

import java.util.Objects;

/**
 * Which figure, and the list it opens.
 *
 * @param measure what is counted
 * @param within  division code of 2, 4 or 6 digits; null for all the actor sees
 * @param cohort  entrance year; null for all
 * @param kind    what {@link Measure} says; null for all
 */
public record FigureFilter(Measure measure, String within, Integer cohort, String kind) {
    public FigureFilter {
        Objects.requireNonNull(measure, "measure");
        if (!measure.isCount()) {
            throw new IllegalArgumentException(measure + " opens no list");
        }
    }
}
