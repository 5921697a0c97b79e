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
public record Rule(FindingCode code, Function<Situation, List<Duty>> duties,
                   BiFunction<Situation, List<Duty>, List<Finding>> findings) {

    static Rule duty(FindingCode code, Function<Situation, List<Duty>> duties) {
        return new Rule(code, duties, (situation, its) -> {
            List<Finding> findings = new ArrayList<>();
            for (Duty duty : its) {
                findings.addAll(overdue(situation, duty));
                findings.addAll(TermRules.termUnset(situation, duty));
            }
            return findings;
        });
    }

    static Rule fact(FindingCode code, Function<Situation, List<Finding>> findings) {
        return new Rule(code, situation -> List.of(), (situation, none) -> findings.apply(situation));
    }

    private static List<Finding> overdue(Situation situation, Duty duty) {
        List<Finding> findings = new ArrayList<>();
        for (DateSpan span : duty.overdue()) {
            boolean arises = duty.code().outlivesCompletion() || !situation.isComplete(span.from());
            if (arises && !span.from().isAfter(situation.course().horizon())) {
                findings.add(new Finding(duty.code(), duty.party(), Standing.OVERDUE, span.from(), closing(situation, span.to()),
                        situation.terms().clauses(duty.term()), duty.subjectText(), span.from()));
            }
        }
        return findings;
    }

    /** The day something closes: its own, or the agreement's end if that comes first; null when it stays open. */
    static LocalDate closing(Situation situation, LocalDate to) {
        LocalDate end = to.isAfter(situation.course().horizon()) ? situation.course().horizon() : to;
        return end.equals(DateSpan.FOREVER) ? null : end;
    }
}
