package cn.dingxiang.timeline;

import java.time.LocalDate;

/**
 * One deployment to a unit.
 *
 * @param days        from {@code DEPLOYED} to the next one, {@code LEFT_POST} or the agreement's end
 * @param order       what was ordered
 * @param event       the event
 * @param coveredFrom first day on which the unit is covered (domain rules, section 5.1), {@link DateSpan#FOREVER} when never
 * @param coveredBy   the event that covers it; null when none does, or the agreement itself names the unit
 */
public record Posting(DateSpan days, Detail.Deployment order, Event event, LocalDate coveredFrom, Event coveredBy) {

    /** Whether someone other than the doctor ordered it: then all of it counts. */
    public boolean orderedByOthers() {
        return order.orderedBy() != Party.STUDENT;
    }

    /** Whether the unit is covered on {@code day}. */
    public boolean coveredOn(LocalDate day) {
        return !coveredFrom.isAfter(day);
    }
}
