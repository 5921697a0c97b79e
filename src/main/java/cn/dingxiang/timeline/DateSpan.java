package cn.dingxiang.timeline;

import java.time.LocalDate;

/**
 * Days from {@code from} up to, not including, {@code to}. A span still open ends at {@link #FOREVER}.
 *
 * @param from first day
 * @param to   first day after
 */
public record DateSpan(LocalDate from, LocalDate to) {

    /** The end of what has no end. */
    public static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    public DateSpan {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a span cannot end before it begins: " + from + " to " + to);
        }
    }

    public boolean isOpen() {
        return to.equals(FOREVER);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }
}
