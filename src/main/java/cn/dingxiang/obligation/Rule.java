package cn.dingxiang.obligation;

import cn.dingxiang.timeline.DateSpan;
import cn.dingxiang.timeline.EventKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One rule: a pure function of the situation. A duty rule says what is due and when; its findings follow from that.
 *
 * @param code     what it finds
 * @param raisedBy the kinds of event that can raise it: without one of these it finds nothing and need not be asked; empty for a rule
 *                 that rests on more than events
 * @param duties   the duties it knows; none for a rule about facts
 * @param findings what it finds, given its duties, with closing days, as far as it can be foreseen
 */
record Rule(FindingCode code, List<EventKind> raisedBy, Function<Situation, List<Duty>> duties,
            BiFunction<Situation, List<Duty>, List<Found>> findings) {

    static Rule duty(FindingCode code, Function<Situation, List<Duty>> duties) {
        return new Rule(code, List.of(), duties, (situation, its) -> {
            List<Found> findings = new ArrayList<>();
            for (Duty duty : its) {
                overdue(situation, duty, findings);
                TermRules.termUnset(situation, duty, findings);
            }
            return findings;
        });
    }

    static Rule fact(FindingCode code, Function<Situation, List<Found>> findings, EventKind... raisedBy) {
        return new Rule(code, List.of(raisedBy), situation -> List.of(), (situation, none) -> findings.apply(situation));
    }

    /** Whether it may find anything in a life with events of these kinds. */
    boolean concerns(Set<EventKind> kinds) {
        for (EventKind kind : raisedBy) {
            if (kinds.contains(kind)) {
                return true;
            }
        }
        return raisedBy.isEmpty();
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
