package cn.dingxiang.obligation;

import cn.dingxiang.agreement.PauseGround;
import cn.dingxiang.agreement.Term;
import cn.dingxiang.agreement.TrainingCredit;
import cn.dingxiang.timeline.DateSpan;
import cn.dingxiang.timeline.DaySet;
import cn.dingxiang.timeline.Detail;
import cn.dingxiang.timeline.EventKind;
import cn.dingxiang.timeline.Party;
import cn.dingxiang.timeline.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code TERM_UNSET}: a term was needed and nobody set it. Nothing is guessed; the county is asked. */
final class TermRules {

    private TermRules() { }

    /** Terms needed by the clock, by pauses and by training; those of duties come with the duties. */
    static List<Finding> termUnset(Situation situation) {
        List<Finding> findings = new ArrayList<>();
        DaySet overdue = situation.daysCountyStoodOverdue();
        if (!overdue.isEmpty()) {
            need(situation, Term.CLOCK_WHILE_AWAITING_POST, overdue.first(), findings);
        }
        Set<Term<?>> seen = new HashSet<>();
        for (Step step : situation.steps()) {
            Term<?> needed = neededBy(situation, step);
            if (needed != null && seen.add(needed)) {
                need(situation, needed, step.event().on(), findings);
            }
        }
        return findings;
    }

    /** The findings of a duty whose term is unset. */
    static List<Finding> termUnset(Situation situation, Duty duty) {
        List<Finding> findings = new ArrayList<>();
        for (DateSpan span : duty.unset()) {
            boolean arises = duty.code() == FindingCode.DISCHARGE_NOT_ISSUED || !situation.isComplete(span.from());
            if (arises && !span.from().isAfter(situation.course().horizon())) {
                findings.add(finding(duty.term(), span.from(), Rule.closing(situation, span.to())));
            }
        }
        return findings;
    }

    private static Term<?> neededBy(Situation situation, Step step) {
        if (step.takes(EventKind.TRAINING_STARTED) || step.takes(EventKind.MASTER_STARTED) && step.after().masterPermitted()) {
            return Term.TRAINING_CREDIT;
        }
        if (step.takes(EventKind.SERVICE_PAUSED)) {
            Detail.Pause pause = step.event().detail(Detail.Pause.class);
            return pause.approved() ? pause.ground().term() : null;
        }
        TrainingCredit credit = situation.terms().value(Term.TRAINING_CREDIT, TrainingCredit.NONE);
        if (step.takes(EventKind.TRAINING_PAUSED) && credit != TrainingCredit.NONE) {
            PauseGround ground = step.event().detail(Detail.TrainingPause.class).ground();
            return ground == null ? null : ground.term();
        }
        return null;
    }

    private static void need(Situation situation, Term<?> term, LocalDate since, List<Finding> findings) {
        if (situation.terms().value(term) == null && !situation.isComplete(since)) {
            findings.add(finding(term, since, situation.course().endedOn()));
        }
    }

    private static Finding finding(Term<?> term, LocalDate since, LocalDate closedOn) {
        return new Finding(FindingCode.TERM_UNSET, Party.COUNTY, Standing.REVIEW, since, closedOn, List.of(), term.name(), since);
    }
}
