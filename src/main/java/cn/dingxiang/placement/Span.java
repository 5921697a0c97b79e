package cn.dingxiang.placement;

import cn.dingxiang.agreement.Track;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Which doctors of a list.
 *
 * @param measure {@code AVAILABLE} or {@code ENDING}
 * @param track   null: any
 * @param from    first day
 * @param until   first day no longer
 * @param asOf    the day the clocks that stand still are read on
 */
public record Span(Measure measure, Track track, LocalDate from, LocalDate until, LocalDate asOf) {
    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    public Span {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(asOf, "asOf");
        if (measure != Measure.AVAILABLE && measure != Measure.ENDING) {
            throw new IllegalArgumentException("posts are no doctors");
        }
    }

    /** Everybody free by {@code until}, however long they have been. */
    static Span free(LocalDate asOf, LocalDate until) {
        return new Span(Measure.AVAILABLE, null, EVER, until, asOf);
    }

    /** Those a cell of the plan counts. */
    static Span of(PlanCell cell, LocalDate asOf) {
        LocalDate from = LocalDate.of(cell.year(), 1, 1);
        boolean already = cell.measure() == Measure.AVAILABLE && cell.year() == asOf.getYear();
        return new Span(cell.measure(), cell.track(), already ? EVER : from, from.plusYears(1), asOf);
    }
}
