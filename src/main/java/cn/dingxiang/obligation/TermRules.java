package cn.dingxiang.obligation;

import cn.dingxiang.agreement.PauseGround;
import cn.dingxiang.agreement.Term;
import cn.dingxiang.agreement.TrainingCredit;
import cn.dingxiang.timeline.DateSpan;
import cn.dingxiang.timeline.DaySet;
import cn.dingxiang.timeline.Detail;
import cn.dingxiang.timeline.Party;
import cn.dingxiang.timeline.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** {@code TERM_UNSET}: a term was needed and nobody set it. Nothing is guessed; the county is asked. */
final class TermRules {

    private TermRules() { }

    /** Terms needed by the clock, by pauses and by training; those of duties come with the duties. */
    static List<Found> termUnset(Situation situation) {
        List<Found> findings = new ArrayList<>();
        DaySet overdue = situation.daysCountyStoodOverdue();
        if (!overdue.isEmpty()) {
            LocalDate first = overdue.first();
            need(situation, Term.CLOCK_WHILE_AWAITING_POST, first, findings, account -> tellOverdue(account, first));
        }
        for (Step step : situation.steps()) {
            Term<?> needed = neededBy(situation, step);
            if (needed != null && situation.terms().value(needed) == null && !isNamed(needed, findings)) {
                need(situation, needed, step.event().on(), findings, account -> account.fact(Explanation.Role.RAISES, step.event())
                        .step(step.event().on(), StepKey.TERM_NEEDED_BY, step.event(), needed));
            }
        }
        return findings;
    }

    private static boolean isNamed(Term<?> term, List<Found> findings) {
        return findings.stream().anyMatch(found -> found.finding().subject().equals(term.name()));
    }

    /** Adds the findings of a duty whose term is unset. */
    static void termUnset(Situation situation, Duty duty, List<Found> findings) {
        for (DateSpan span : duty.unset()) {
            boolean arises = duty.code() == FindingCode.DISCHARGE_NOT_ISSUED || !situation.isComplete(span.from());
            if (arises && !span.from().isAfter(situation.course().horizon())) {
                LocalDate closedOn = DutyRule.closing(situation, span.to());
                findings.add(found(duty.term(), span.from(), closedOn, account -> {
                    duty.tale().due(account, span.from());
                    account.step(span.from(), StepKey.TERM_NEEDED_FROM, span.from(), duty.term());
                }, account -> duty.tale().closed(account, closedOn)));
            }
        }
    }

    private static Term<?> neededBy(Situation situation, Step step) {
        if (!step.taken()) {
            return null;
        }
        switch (step.event().kind()) {
            case TRAINING_STARTED:
                return Term.TRAINING_CREDIT;
            case MASTER_STARTED:
                return step.after().masterPermitted() ? Term.TRAINING_CREDIT : null;
            case SERVICE_PAUSED:
                Detail.Pause pause = step.event().detail(Detail.Pause.class);
                return pause.approved() ? pause.ground().term() : null;
            case TRAINING_PAUSED:
                PauseGround ground = step.event().detail(Detail.TrainingPause.class).ground();
                boolean counts = situation.terms().value(Term.TRAINING_CREDIT, TrainingCredit.NONE) != TrainingCredit.NONE;
                return counts && ground != null ? ground.term() : null;
            default:
                return null;
        }
    }

    private static void need(Situation situation, Term<?> term, LocalDate since, List<Found> findings, Why why) {
        if (situation.terms().value(term) == null && !situation.isComplete(since)) {
            findings.add(found(term, since, situation.course().endedOn(), why, Tale::agreementEnded));
        }
    }

    /** Tells which of the county's duties stood overdue on {@code day}, so that it was asked whether the clock runs. */
    private static void tellOverdue(Account account, LocalDate day) {
        account.situation().countyDutiesOverdueOn(day).get(0).tale().due(account, day);
        account.step(day, StepKey.COUNTY_OVERDUE, day, Term.CLOCK_WHILE_AWAITING_POST);
    }

    private static Found found(Term<?> term, LocalDate since, LocalDate closedOn, Why why, Why closing) {
        Finding finding = new Finding(FindingCode.TERM_UNSET, Party.COUNTY, Standing.REVIEW, since, closedOn, List.of(), term.name(), since);
        return new Found(finding, List.of(), account -> {
            account.uses(term);
            why.tell(account);
            account.standing(StepKey.REVIEW_UNSET, term);
        }, closing);
    }
}
