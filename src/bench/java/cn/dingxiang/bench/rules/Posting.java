package cn.dingxiang.bench.rules;

import cn.dingxiang.timeline.DateSpan;
import cn.dingxiang.timeline.Detail;
import cn.dingxiang.timeline.Party;
import java.time.LocalDate;

/**
 * A deployment.
 *
 * @param order    the place of its start among all events
 * @param endOrder the place of its end
 * @param days     from when to when
 * @param detail   what was ordered
 */
public record Posting(long order, long endOrder, DateSpan days, Detail.Deployment detail) {
    public String unitName() {
        return detail.unit();
    }

    public LocalDate start() {
        return days.from();
    }

    /** Whether it has days on or after {@code day}. */
    public boolean endsAfter(LocalDate day) {
        return Reckoning.later(days.from(), day).isBefore(days.to());
    }

    /** Its days on or after {@code day}. */
    public DateSpan from(LocalDate day) {
        return new DateSpan(Reckoning.later(days.from(), day), days.to());
    }

    /** Whether the doctor ordered it: then it counts while its unit is covered. */
    public boolean ownOrder() {
        return detail.orderedBy() == Party.STUDENT;
    }
}
