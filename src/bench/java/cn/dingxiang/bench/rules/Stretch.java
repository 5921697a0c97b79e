package cn.dingxiang.bench.rules;

import cn.dingxiang.timeline.DateSpan;
import cn.dingxiang.timeline.DaySet;
import java.time.LocalDate;
import java.util.List;

/**
 * Days that bear on the service clock.
 *
 * @param cause how
 * @param start when the stretch began, also if that day does not count
 * @param days  the days
 */
public record Stretch(Cause cause, LocalDate start, DaySet days) {
    /** Days deployed, days that stop the clock meanwhile, days of training that count, days of waiting for the county that count. */
    public enum Cause { SERVED, STOPPED, TRAINED, AWAITED }

    public static Stretch served(DateSpan days) {
        return of(Cause.SERVED, days);
    }

    public static Stretch stopped(DateSpan days) {
        return of(Cause.STOPPED, days);
    }

    /** A stint less the days of it that are lost. */
    public static Stretch trained(Stint stint, List<DateSpan> lost) {
        return new Stretch(Cause.TRAINED, stint.start(), DaySet.of(stint.start(), stint.to()).minus(DaySet.of(lost)));
    }

    public static Stretch awaited(LocalDate from, LocalDate to) {
        return new Stretch(Cause.AWAITED, from, DaySet.of(from, to));
    }

    private static Stretch of(Cause cause, DateSpan days) {
        return new Stretch(cause, days.from(), DaySet.of(days.from(), days.to()));
    }
}
