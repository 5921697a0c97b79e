package cn.dingxiang.obligation;

import cn.dingxiang.timeline.DateSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One rule: a pure function of the situation. A duty rule says what is due and when; its findings follow from that.
 *
 * @param code     what it finds
 * @param duties   the duties it knows; none for a rule about facts
 * @param findings what it finds, given its duties, with closing days, as far as it can be foreseen
 */
record Rule(FindingCode code, Function<Situation, List<Duty>> duties,
                   BiFunction<Situation, List<Duty>, List<Found>> findings) {

    static Rule duty(FindingCode code, Function<Situation, List<Duty>> duties) {
        return new Rule(code, duties, (situation, its) -> {
            List<Found> findings = new ArrayList<>();
            for (Duty duty : its) {
                findings.addAll(overdue(situation, duty));
                findings.addAll(TermRules.termUnset(situation, duty));
            }
            return findings;
        });
    }

    static Rule fact(FindingCode code, Function<Situation, List<Found>> findings) {
        return new Rule(code, situation -> List.of(), (situation, none) -> findings.apply(situation));
    }

    private static List<Found> overdue(Situation situation, Duty duty) {
        List<Found> findings = new ArrayList<>();
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
        return findings;
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
