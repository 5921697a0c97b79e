package cn.dingxiang.bench.rules;

import java.time.LocalDate;

/** Something that moves a duty: a deferral, or training in between; taken in the order of its day, a deferral first. */
public final class Move {
    private final Owed owed;
    private final LocalDate on;
    private final LocalDate until;
    private final boolean training;

    public Move(Owed owed, LocalDate on, LocalDate until, boolean training) {
        this.owed = owed;
        this.on = on;
        this.until = until;
        this.training = training;
    }

    public Owed getOwed() {
        return owed;
    }

    public LocalDate getOn() {
        return on;
    }

    public LocalDate getUntil() {
        return until;
    }

    public boolean isTraining() {
        return training;
    }

    /** Days since 1970, and a deferral before training: the order in which moves are taken. */
    public long getOrder() {
        return on.toEpochDay() * 2 + (training ? 1 : 0);
    }
}
