package cn.dingxiang.obligation;

import cn.dingxiang.agreement.Term;
import cn.dingxiang.timeline.Detail;
import cn.dingxiang.timeline.Event;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/**
 * What a tracked duty can tell: its trigger, its first due date, and what moved it.
 *
 * @param term    the term that sets its time
 * @param trigger the day its time first began
 * @param due     the first due date; null while the term is unset
 * @param done    the event by which it was done; null when it was not
 * @param moved   what took effect, in order
 * @param start   tells what triggered it
 */
record DutyTale(Term<?> term, LocalDate trigger, LocalDate due, Event done, List<Moved> moved, Why start) implements Tale {

    /**
     * A move that took effect.
     *
     * @param move    the deferral or training
     * @param trigger the day the time begins after it
     * @param due     the due date after it; null while the term is unset
     */
    record Moved(DutyTrack.Move move, LocalDate trigger, LocalDate due) { }

    @Override
    public void due(Account account, LocalDate before) {
        start.tell(account);
        account.uses(term);
        if (due != null) {
            count(account, trigger, due);
        }
        for (Moved step : moved) {
            if (before == null || step.move().on().isBefore(before)) {
                tell(account, step);
            }
        }
    }

    private void count(Account account, LocalDate from, LocalDate reached) {
        Object value = account.situation().terms().value(term);
        account.step(reached, value instanceof MonthDay ? StepKey.FIRST_DAY_OF_YEAR : StepKey.WITHIN_DAYS, from, value, reached);
    }

    private static void tell(Account account, Moved moved) {
        DutyTrack.Move move = moved.move();
        account.fact(Explanation.Role.MOVES, move.by()).fact(Explanation.Role.MOVES, move.end());
        if (!move.training()) {
            account.step(moved.due(), StepKey.DEFERRED, move.on(), moved.due(), move.by().detail(Detail.Deferral.class).grantedBy());
        } else if (move.until() != null) {
            LocalDate reached = moved.due() == null ? moved.trigger() : moved.due();
            account.step(reached, moved.due() == null ? StepKey.TRAINING_BETWEEN_TRIGGER : StepKey.TRAINING_BETWEEN, move.by(), move.on(),
                    move.until(), reached);
        } else {
            account.step(move.on(), StepKey.TRAINING_OPEN, move.by());
        }
    }

    @Override
    public void closed(Account account, LocalDate on) {
        if (done != null && done.on().equals(on)) {
            account.fact(Explanation.Role.CLOSES, done).step(on, StepKey.DONE_BY, done);
            return;
        }
        for (Moved step : moved) {
            if (step.move().on().equals(on)) {
                boolean training = step.move().training();
                account.fact(Explanation.Role.CLOSES, step.move().by()).step(on, training ? StepKey.TRAINING_BEGAN : StepKey.DEFERRED_LATE,
                        step.move().by(), training ? on : step.due());
                return;
            }
        }
        Tale.agreementEnded(account);
    }
}
