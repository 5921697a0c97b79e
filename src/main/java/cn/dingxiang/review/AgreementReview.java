package cn.dingxiang.review;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.agreement.Policy;
import cn.dingxiang.obligation.Evaluation;
import cn.dingxiang.obligation.Evaluator;
import cn.dingxiang.review.alert.NewAlert;
import cn.dingxiang.timeline.Event;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reviews one agreement in memory: evaluates it and plans its reminders. What cannot be evaluated is set aside and stops nothing. */
final class AgreementReview {
    private static final Logger LOG = LoggerFactory.getLogger(AgreementReview.class);
    private static final int LONGEST_REASON = 500;

    private final Policy policy;
    private final Ladders ladders;
    private final UnitBook units;
    private final Basis basis;
    private final LocalDate asOf;

    /** @param basis of the program, the policy and the ladders */
    AgreementReview(Policy policy, Ladders ladders, UnitBook units, Basis basis, LocalDate asOf) {
        this.policy = policy;
        this.ladders = ladders;
        this.units = units;
        this.basis = basis.with(units);
        this.asOf = asOf;
    }

    ReviewOutcome review(ReviewSubject subject) {
        if (subject.unreadable() != null) {
            return setAside(subject, subject.unreadable());
        }
        try {
            return evaluate(subject);
        } catch (MalformedInput unresolved) {
            return setAside(subject, unresolved.told(Locale.ROOT));
        } catch (RuntimeException unforeseen) {
            LOG.error("agreement {} could not be evaluated", subject.agreementId(), unforeseen);
            return setAside(subject, unforeseen.getClass().getSimpleName());
        }
    }

    /** Whether there is nothing to find: its facts, and what it is reviewed by, are what its stored state was worked out from. */
    boolean isSettled(ReviewFacts facts) {
        return facts.isSettled(basis, asOf);
    }

    private ReviewOutcome evaluate(ReviewSubject subject) {
        Evaluator evaluator = Evaluator.of(Agreement.of(subject.signed(), policy), subject.events(), asOf);
        Evaluation evaluation = evaluator.evaluation();
        List<FindingRow> findings = FindingRow.of(evaluation.findings());
        List<DutyRow> duties = DutyRow.of(evaluation.duties());
        LocalDate next = earlier(evaluation.steadyUntil(), nextEvent(subject));
        Outlook outlook = Outlook.of(evaluator.situation(), evaluation);
        Listing listing = Listing.of(evaluator.situation(), evaluation, findings);
        ReviewState state = ReviewState.of(evaluation, asOf, outlook, listing);
        Fingerprint fingerprint = new Fingerprint().add(state).add(subject.live() ? 1 : 0);
        findings.forEach(fingerprint::add);
        duties.forEach(fingerprint::add);
        if (!subject.live()) {
            return new ReviewOutcome(subject, mark(subject, next, fingerprint), state, findings, duties, List.of(), List.of(), List.of());
        }
        ReminderPlan plan = new ReminderPlan(ladders, units, subject, evaluator.situation(), asOf);
        Set<Matter> open = plan.plan(findings, duties, fingerprint);
        List<NewAlert> alerts = alerts(subject, findings);
        alerts.forEach(fingerprint::add);
        LocalDate nextOrRung = earlier(next, plan.next());
        // who cannot be told may have an address by the next time: such an agreement is never taken to be settled
        boolean looksAgain = subject.isWhole() && plan.isUnheard();
        ReviewMark mark = looksAgain ? ReviewMark.unknown(nextOrRung) : mark(subject, nextOrRung, fingerprint);
        return new ReviewOutcome(subject, mark, state, findings, duties, plan.planned(), plan.stopped(open), alerts);
    }

    private ReviewMark mark(ReviewSubject subject, LocalDate next, Fingerprint fingerprint) {
        return new ReviewMark(next, fingerprint.hash(), basis.grounds(subject.facts()), subject.facts(), asOf);
    }

    private static List<NewAlert> alerts(ReviewSubject subject, List<FindingRow> findings) {
        return NewAlert.of(subject.agreementId(), subject.signed().county(),
                findings.stream().filter(finding -> !subject.isDismissed(finding)).toList());
    }

    private LocalDate nextEvent(ReviewSubject subject) {
        return subject.events().stream().map(Event::on).filter(on -> on.isAfter(asOf)).min(LocalDate::compareTo).orElse(null);
    }

    private ReviewOutcome setAside(ReviewSubject subject, String reason) {
        String kept = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
        return new ReviewOutcome(subject, ReviewMark.unknown(asOf.plusDays(1)), subject.state().failing(kept), null, null, List.of(),
                List.of(), null);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }
}
