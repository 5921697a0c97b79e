package cn.dingxiang.obligation;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.agreement.Exam;
import cn.dingxiang.settlement.Settlement;
import cn.dingxiang.settlement.SettlementRules;
import cn.dingxiang.settlement.Worksheet;
import cn.dingxiang.timeline.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The evaluator: a pure function (agreement, events, asOf) → evaluation. It reads no clock, no database and no network.
 *
 * <p>Rules are asked what holds, and what will come if nothing new happens; what lies after {@code asOf} is then masked, and the first
 * of it is the next change.
 */
public final class Evaluator {
    /** As many duties, or findings, as most lives have at most. */
    private static final int LIKELY = 16;

    private final Situation situation;
    private final LocalDate asOf;
    private List<Found> foreseen;
    private List<Duty> foreseenDuties;

    private Evaluator(Agreement agreement, List<Event> events, LocalDate asOf) {
        this.situation = new Situation(agreement, events, asOf);
        this.asOf = asOf;
    }

    /** The evaluator of {@code agreement} on {@code asOf}; events later than that are not known yet. */
    public static Evaluator of(Agreement agreement, List<Event> events, LocalDate asOf) {
        return new Evaluator(agreement, events, asOf);
    }

    /** Evaluates {@code agreement} on {@code asOf}. */
    public static Evaluation evaluate(Agreement agreement, List<Event> events, LocalDate asOf) {
        return of(agreement, events, asOf).evaluation();
    }

    /** Phase, service, findings, duties, and when they next change. */
    public Evaluation evaluation() {
        run();
        List<DutyStatus> duties = new ArrayList<>(foreseenDuties.size());
        for (Duty duty : triggered()) {
            duties.add(status(duty));
        }
        List<Finding> findings = new ArrayList<>(foreseen.size());
        for (Found found : seen()) {
            findings.add(found.finding().asOf(asOf));
        }
        boolean fulfilled = situation.isComplete(asOf);
        LocalDate nextChangeOn = nextChange(foreseen);
        return new Evaluation(situation.course().inForce().phase(fulfilled), situation.clock().read(asOf), findings, duties, nextChangeOn,
                steadyUntil(nextChangeOn, foreseenDuties), situation.clock().runsOn(asOf));
    }

    /**
     * Why a finding of {@link #evaluation()} stands: told by the same run of the rules.
     *
     * @throws IllegalArgumentException if this evaluation has no such finding
     */
    public Explanation explain(Finding finding) {
        run();
        return seen().stream().filter(found -> found.finding().asOf(asOf).equals(finding)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such finding: " + finding)).explain(situation);
    }

    /** Why each finding of {@link #evaluation()} stands, in its order. */
    public List<Explanation> explainFindings() {
        run();
        return seen().stream().map(found -> found.explain(situation)).toList();
    }

    /** How each duty of {@link #evaluation()} came to be due, in its order; the steps of one whose term is unset end at its trigger. */
    public List<Explanation> explainDuties() {
        run();
        return triggered().stream().map(duty -> duty.explain(situation)).toList();
    }

    /** How the service clock comes to its reading: the steps end at the expected end; none while no day has counted. */
    public Explanation explainService() {
        Account account = new Account(situation);
        ServiceTale.reading(account, asOf);
        return account.explanation();
    }

    /** What {@link #answer} rests on. */
    public Explanation explainAnswer(LocalDate day, Exam exam) {
        Situation known = situation.knownOn(day);
        Account account = new Account(known);
        ExamRules.Ruling ruling = ExamRules.rule(known, day, exam);
        account.cites(ruling.citations());
        ExamRules.tell(account, day, exam, ruling);
        return account.explanation();
    }

    /** Asks every rule that the events concern, once. */
    private void run() {
        if (foreseen != null) {
            return;
        }
        foreseen = new ArrayList<>(LIKELY);
        foreseenDuties = new ArrayList<>(LIKELY);
        for (DutyRule rule : Rules.DUTIES) {
            for (Duty duty : rule.duties().apply(situation)) {
                DutyRule.find(situation, duty, foreseen);
                if (duty.listed()) {
                    foreseenDuties.add(duty);
                }
            }
        }
        for (FactRule rule : Rules.FACTS) {
            if (rule.concerns(situation.course().kinds())) {
                for (Found found : rule.findings().apply(situation)) {
                    foreseen.add(found);
                }
            }
        }
    }

    private List<Duty> triggered() {
        List<Duty> triggered = new ArrayList<>(foreseenDuties.size());
        for (Duty duty : foreseenDuties) {
            if (!duty.triggeredOn().isAfter(asOf)) {
                triggered.add(duty);
            }
        }
        triggered.sort(Duty::inOrder);
        return triggered;
    }

    private List<Found> seen() {
        List<Found> seen = new ArrayList<>(foreseen.size());
        for (Found found : foreseen) {
            if (!found.finding().arisesOn().isAfter(asOf) && !found.finding().since().isAfter(asOf)) {
                seen.add(found);
            }
        }
        seen.sort((one, other) -> Finding.inOrder(one.finding(), other.finding()));
        return seen;
    }

    /** What the rules look at. */
    public Situation situation() {
        return situation;
    }

    /** May this person apply, on {@code day}? */
    public Answer answer(LocalDate day, Exam exam) {
        return ExamRules.rule(situation.knownOn(day), day, exam).answer();
    }

    /** What is owed. */
    public Settlement settlement() {
        return SettlementRules.settle(situation.course(), situation.clock(), asOf);
    }

    /** How what is owed is worked out. */
    public Worksheet worksheet() {
        return SettlementRules.worksheet(situation.course(), situation.clock(), asOf);
    }

    private DutyStatus status(Duty duty) {
        return new DutyStatus(duty.code(), duty.party(), duty.subject(), duty.triggeredOn(), duty.dueOn(), duty.doneOn(),
                duty.doneOn() == null && isWaived(duty), situation.terms().clauses(duty.term()));
    }

    private boolean isWaived(Duty duty) {
        boolean waivedByCompletion = duty.code() != FindingCode.ATTESTATION_MISSING && duty.code() != FindingCode.DISCHARGE_NOT_ISSUED;
        return isBy(situation.course().endedOn(), duty.dueOn())
                || waivedByCompletion && situation.isComplete(asOf) && isBy(situation.completedOn(), duty.dueOn());
    }

    private static boolean isBy(LocalDate happened, LocalDate dueOn) {
        return happened != null && (dueOn == null || !happened.isAfter(dueOn));
    }

    private LocalDate nextChange(List<Found> foreseen) {
        LocalDate next = null;
        for (Found found : foreseen) {
            next = earlier(next, found.finding().arisesOn());
            next = earlier(next, found.finding().closedOn());
        }
        if (situation.course().endedOn() == null) {
            next = earlier(next, situation.completedOn());
        }
        return next;
    }

    private LocalDate steadyUntil(LocalDate nextChangeOn, List<Duty> duties) {
        LocalDate next = earlier(nextChangeOn, situation.clock().nextTurn(asOf));
        for (Duty duty : duties) {
            next = earlier(next, duty.triggeredOn());
            if (duty.movesDaily()) {
                next = earlier(next, asOf.plusDays(1));
            }
        }
        return next;
    }

    /** The earlier of {@code found} and {@code day}, if {@code day} is one to come within reach. */
    private LocalDate earlier(LocalDate found, LocalDate day) {
        if (day == null || !day.isAfter(asOf) || day.isAfter(situation.farthest()) || found != null && found.isBefore(day)) {
            return found;
        }
        return day;
    }
}
