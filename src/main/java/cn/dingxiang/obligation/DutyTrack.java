package cn.dingxiang.obligation;

import cn.dingxiang.agreement.Term;
import cn.dingxiang.timeline.DateSpan;
import cn.dingxiang.timeline.Event;
import cn.dingxiang.timeline.Party;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Follows one duty from its trigger through deferrals and training in between to the day it was done (domain rules, section 7).
 *
 * <p>Due on D means D is the last good day; the duty stands overdue from D+1.
 */
final class DutyTrack {
    private static final Comparator<Move> IN_ORDER = Comparator.comparing(Move::on).thenComparing(Move::training);

    private final UnaryOperator<LocalDate> dueAfter;
    private List<DateSpan> overdue = List.of();
    private List<DateSpan> unset = List.of();
    private List<DutyTale.Moved> moved = List.of();
    private LocalDate trigger;
    private LocalDate due;
    private boolean suspended;

    private DutyTrack(LocalDate trigger, UnaryOperator<LocalDate> dueAfter) {
        this.trigger = trigger;
        this.dueAfter = dueAfter;
        this.due = dueAfter == null ? null : dueAfter.apply(trigger);
    }

    /**
     * @param dueAfter the due date by the trigger; null when the term is unset
     * @param done     the event by which it was done; null when it was not
     * @param moves    deferrals and training in between, in any order; put in order by this
     * @param start    tells what triggered it
     */
    static Duty follow(FindingCode code, Party party, Term<?> term, LocalDate trigger, UnaryOperator<LocalDate> dueAfter, Event done,
                       List<Move> moves, Why start) {
        DutyTrack track = new DutyTrack(trigger, dueAfter);
        LocalDate doneOn = done == null ? null : done.on();
        LocalDate firstDue = track.due;
        if (moves.size() > 1) {
            moves.sort(IN_ORDER);
        }
        for (Move move : moves) {
            if (doneOn == null || move.on().isBefore(doneOn)) {
                track.take(move);
            }
        }
        track.finish(doneOn);
        return new Duty(code, party, null, term, track.trigger, track.due, doneOn, !track.suspended, false, track.overdue, track.unset,
                new DutyTale(term, trigger, firstDue, done, track.moved, start));
    }

    private void take(Move move) {
        if (suspended) {
            return;
        }
        if (move.training()) {
            interrupt(move);
            moved = with(moved, new DutyTale.Moved(move, trigger, due));
        } else if (due != null && move.until().isAfter(due)) {
            overdueUntil(move.on());
            due = move.until();
            moved = with(moved, new DutyTale.Moved(move, trigger, due));
        }
    }

    private void interrupt(Move training) {
        if (due == null) {
            unsetUntil(training.on());
        } else {
            overdueUntil(training.on());
        }
        if (training.until() == null) {
            suspended = true;
            return;
        }
        trigger = later(trigger, training.until());
        due = due == null ? null : later(due, dueAfter.apply(training.until()));
    }

    private void finish(LocalDate doneOn) {
        if (suspended) {
            return;
        }
        LocalDate end = doneOn == null ? DateSpan.FOREVER : doneOn;
        if (due == null) {
            unsetUntil(end);
        } else {
            overdueUntil(end);
        }
    }

    private void overdueUntil(LocalDate day) {
        if (day.isAfter(due)) {
            overdue = with(overdue, new DateSpan(due.plusDays(1), day));
        }
    }

    private void unsetUntil(LocalDate day) {
        if (day.isAfter(trigger)) {
            unset = with(unset, new DateSpan(trigger, day));
        }
    }

    /** Most duties have none or one: a list only where there is something to list. */
    private static <T> List<T> with(List<T> before, T added) {
        if (before.isEmpty()) {
            return List.of(added);
        }
        List<T> all = new ArrayList<>(before);
        all.add(added);
        return all;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    /**
     * What can move a duty: a deferral to {@code until}, or training that ended on {@code until} (null while open).
     *
     * @param on       the day it counts as having come: of the deferral, or of the training's start
     * @param until    the new due date, or the training's end
     * @param training which of the two
     * @param by       the deferral, or the training's start
     * @param end      the training's end; null for a deferral and while it is open
     */
    record Move(LocalDate on, LocalDate until, boolean training, Event by, Event end) { }
}
