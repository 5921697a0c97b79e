package cn.dingxiang.review.figures;

import java.util.Objects;
import java.util.Set;

/**
 * Which figure, and the list it opens.
 *
 * @param measure what is counted
 * @param within  division code of 2, 4 or 6 digits; null for all the actor sees
 * @param cohort  entrance year; null for all
 * @param kinds   what {@link Measure} says; empty for all
 */
public record FigureFilter(Measure measure, String within, Integer cohort, Set<String> kinds) {
    public FigureFilter {
        Objects.requireNonNull(measure, "measure");
        kinds = Set.copyOf(kinds);
        if (!measure.isCount()) {
            throw new IllegalArgumentException(measure + " opens no list");
        }
    }
}
