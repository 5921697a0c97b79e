package cn.dingxiang.obligation;

import cn.dingxiang.agreement.Term;
import cn.dingxiang.timeline.Stint;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What the duty to finish training in time can tell. */
record OverrunTale(Stint stint, int months, LocalDate dueOn) implements Tale {

    @Override
    public void due(Account account, LocalDate before) {
        LocalDate unpaused = stint.start().plusMonths(months);
        account.uses(Term.TRAINING_MAX_MONTHS);
        CountyDuties.countsFrom(account, stint.startedBy());
        account.step(unpaused, StepKey.MONTHS_AFTER, stint.start(), months, unpaused);
        long paused = ChronoUnit.DAYS.between(unpaused, dueOn);
        if (paused > 0) {
            stint.pauses().stream().filter(pause -> pause.days().from().isBefore(dueOn))
                    .forEach(pause -> account.fact(Explanation.Role.MOVES, pause.startedBy()));
            account.step(dueOn, StepKey.PAUSED_DAYS, paused, unpaused, dueOn);
        }
    }

    @Override
    public void closed(Account account, LocalDate on) {
        if (stint.endedBy() == null) {
            Tale.agreementEnded(account);
        } else {
            FactLog.closedBy(stint.endedBy()).tell(account);
        }
    }
}
