package cn.dingxiang.directory;

import java.time.LocalDate;
import java.util.Objects;

/**
 * 县管乡用: a county hospital manages a township unit.
 *
 * @param unit     the unit managed
 * @param hospital the hospital that manages it
 * @param from     first day
 * @param to       first day it no longer does; null while it does
 */
public record Management(long unit, long hospital, LocalDate from, LocalDate to) {
    public Management {
        Objects.requireNonNull(from, "from");
        if (to != null && !to.isAfter(from)) {
            throw new IllegalArgumentException("a management ends after it began");
        }
        if (unit == hospital) {
            throw new IllegalArgumentException("a unit does not manage itself");
        }
    }

    /** Whether it holds on {@code day}. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
