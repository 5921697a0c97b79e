package cn.dingxiang.obligation;

import cn.dingxiang.timeline.DateSpan;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * A rule about a duty: a pure function of the situation that says what is due and when. What is overdue, and the term nobody set, follow.
 *
 * @param code   what it finds when a duty is overdue
 * @param duties the duties it knows
 */
record DutyRule(FindingCode code, Function<Situation, List<Duty>> duties) {

    /** Adds what {@code duty} gives to find, with closing days, as far as it can be foreseen. */
    static void find(Situation situation, Duty duty, List<Found> findings) {
        if (duty.overdue().isEmpty() && duty.unset().isEmpty()) {
            return;
        }
        overdue(situation, duty, findings);
        TermRules.termUnset(situation, duty, findings);
    }

    private static void overdue(Situation situation, Duty duty, List<Found> findings) {
        for (DateSpan span : duty.overdue()) {
            boolean arises = duty.code().outlivesCompletion() || !situation.isComplete(span.from());
            if (arises && !span.from().isAfter(situation.course().horizon())) {
                List<Citation> citations = Citation.of(situation.terms(), duty.term());
                LocalDate closedOn = closing(situation, span.to());
                findings.add(new Found(new Finding(duty.code(), duty.party(), Standing.OVERDUE, span.from(), closedOn,
                        Citation.clauses(citations), duty.subjectText(), span.from()), citations,
                        account -> tellOverdue(account, duty, span.from()), account -> duty.tale().closed(account, closedOn)));
            }
        }
    }

    private static void tellOverdue(Account account, Duty duty, LocalDate since) {
        duty.tale().due(account, since);
        account.step(since, StepKey.OVERDUE_FROM, since.minusDays(1), since).standing(StepKey.STANDING_ABSENCE);
    }

    /** The day something closes: its own, or the agreement's end if that comes first; null when it stays open. */
    static LocalDate closing(Situation situation, LocalDate to) {
        LocalDate end = to.isAfter(situation.course().horizon()) ? situation.course().horizon() : to;
        return end.equals(DateSpan.FOREVER) ? null : end;
    }
}
