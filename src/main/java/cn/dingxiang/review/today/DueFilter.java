package cn.dingxiang.review.today;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Which days of the calendar, and what of them.
 *
 * @param within division code of 2, 4 or 6 digits; null for all the actor sees
 * @param from   first day
 * @param until  first day no longer
 * @param kind   null for all
 */
public record DueFilter(String within, LocalDate from, LocalDate until, DueKind kind) {
    private static final int LONGEST = 400;

    public DueFilter {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        if (until.isAfter(from.plusDays(LONGEST))) {
            until = from.plusDays(LONGEST);
        }
    }
}
