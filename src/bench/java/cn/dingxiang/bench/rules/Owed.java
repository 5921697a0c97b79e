package cn.dingxiang.bench.rules;

import java.time.LocalDate;
import java.util.function.UnaryOperator;

/** A duty as the rules in DRL follow it from its trigger through what moves it to the day it was done. */
public final class Owed {
    private final String code;
    private final LocalDate from;
    private final boolean interruptible;
    private final boolean mastersOnly;
    private final LocalDate trigger;
    private final UnaryOperator<LocalDate> within;
    private final LocalDate done;
    private LocalDate due;
    private boolean suspended;

    /**
     * @param from          first day on which it can be deferred
     * @param interruptible whether training in between moves it
     * @param mastersOnly   whether only a master's does
     * @param within        the due date by the trigger
     * @param done          the day it was done; null when it was not
     */
    public Owed(String code, LocalDate from, boolean interruptible, boolean mastersOnly, LocalDate trigger, UnaryOperator<LocalDate> within,
                LocalDate done) {
        this.code = code;
        this.from = from;
        this.interruptible = interruptible;
        this.mastersOnly = mastersOnly;
        this.trigger = trigger;
        this.within = within;
        this.done = done;
        this.due = within.apply(trigger);
    }

    /** The due date once training has ended that came in between. */
    public LocalDate dueAfter(LocalDate trainingEnd) {
        LocalDate anew = within.apply(trainingEnd);
        return due.isBefore(anew) ? anew : due;
    }

    /** Whether a stint moves it: begun before it was done, and not over before the count began. */
    public boolean movedBy(Stint stint) {
        return interruptible && stint.permitted() && (stint.master() || !mastersOnly) && awaitedOn(stint.start())
                && (!stint.ended() || stint.to().isAfter(trigger));
    }

    /** Whether it was not yet done on that day. */
    public boolean awaitedOn(LocalDate day) {
        return done == null || day.isBefore(done);
    }

    /** Whether it could be deferred on that day. */
    public boolean deferrableOn(LocalDate day) {
        return awaitedOn(day) && !day.isBefore(from);
    }

    public String getCode() {
        return code;
    }

    public boolean isInterruptible() {
        return interruptible;
    }

    public LocalDate getDone() {
        return done;
    }

    public LocalDate getDue() {
        return due;
    }

    public void setDue(LocalDate due) {
        this.due = due;
    }

    public boolean isSuspended() {
        return suspended;
    }

    public void setSuspended(boolean suspended) {
        this.suspended = suspended;
    }
}
