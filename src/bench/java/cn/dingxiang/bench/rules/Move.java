package cn.dingxiang.bench.rules;

import java.time.LocalDate;

/**
 * Something that moves a duty: a deferral, or training in between.
 *
 * @param owed     the duty
 * @param on       the day of the deferral, or of the training's start
 * @param until    the day it was deferred to, or of the training's end; null while that is open
 * @param training which of the two
 */
public record Move(Owed owed, LocalDate on, LocalDate until, boolean training) {
    /** Days since 1970, and a deferral before training: the order in which moves are taken. */
    public long order() {
        return on.toEpochDay() * 2 + (training ? 1 : 0);
    }
}
