package cn.dingxiang.bench.rules;

import java.time.LocalDate;

/**
 * A stint of training, or a master's.
 *
 * @param order       the place of its start among all events
 * @param endOrder    the place of its end
 * @param master      a master's, not training
 * @param permitted   training, or a master's an allowance permits
 * @param start       first day
 * @param to          first day after it; the agreement's end when nothing else ended it
 * @param ended       whether it ended of itself
 * @param certified   ended with a certificate or a degree
 * @param provisional open, or its result pending
 */
public record Stint(long order, long endOrder, boolean master, boolean permitted, LocalDate start, LocalDate to, boolean ended,
                    boolean certified, boolean provisional) {
    /** The day it ended of itself, or null. */
    public LocalDate endedOn() {
        return ended ? to : null;
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(start) && day.isBefore(to);
    }
}
