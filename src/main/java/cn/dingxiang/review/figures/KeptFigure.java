package cn.dingxiang.review.figures;

import java.time.YearMonth;
import java.util.Objects;
import java.util.Set;

/**
 * A figure.
 *
 * @param measure what is counted
 * @param month   when, as last counted in it
 * @param county  six digits; null when added up over counties
 * @param cohort  entrance year; null when added up
 * @param kind    null when added up
 * @param number  how many
 */
public record KeptFigure(Measure measure, YearMonth month, String county, Integer cohort, String kind, int number) {
    public KeptFigure {
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(month, "month");
    }

    /** The list it counts, as it is today; none for what is no count. */
    public FigureFilter opens(String within) {
        return new FigureFilter(measure, county == null ? within : county, cohort, kind == null ? Set.of() : Set.of(kind));
    }
}
