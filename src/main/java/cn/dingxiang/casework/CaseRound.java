package cn.dingxiang.casework;

import cn.dingxiang.agreement.Policy;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.CivilTime;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens to cases without people, after each review: findings of age open cases or join them, what was made good or never was
 * closes them, limits that have passed are noted. It looks only at agreements whose findings changed or come of age, a chunk in one
 * transaction; a second run on the same day finds nothing to do.
 */
@Singleton
public class CaseRound {
    private static final Logger LOG = LoggerFactory.getLogger(CaseRound.class);
    private static final int CHUNK = 500;
    private static final Actor ROUND = Actor.system("casework");

    private final CaseRoundStore store;
    private final Cases cases;
    private final CaseworkRules rules;
    private final Policy policy;
    private final Transactions transactions;
    private final AuditTrail audit;
    private final CivilTime time;

    public CaseRound(CaseRoundStore store, Cases cases, CaseworkRules rules, Policy policy, Transactions transactions, AuditTrail audit,
                     CivilTime time) {
        this.store = store;
        this.cases = cases;
        this.rules = rules;
        this.policy = policy;
        this.transactions = transactions;
        this.audit = audit;
        this.time = time;
    }

    /** Goes round as of {@code asOf}. */
    public Counts run(LocalDate asOf) {
        LocalDateTime at = asOf.atTime(time.now().toLocalTime()).truncatedTo(ChronoUnit.MICROS);
        Counts counts = Counts.NONE;
        List<Long> due = store.due(asOf, 0, CHUNK);
        while (!due.isEmpty()) {
            List<Long> chunk = due;
            counts = counts.plus(transactions.inOne(() -> look(chunk, at)));
            due = store.due(asOf, due.get(due.size() - 1), CHUNK);
        }
        int late;
        do {
            late = transactions.inOne(() -> noteLate(at));
            counts = counts.plus(new Counts(0, 0, late));
        } while (late > 0);
        LOG.info("round of cases of {}: {}", asOf, counts);
        return counts;
    }

    private Counts look(List<Long> chunk, LocalDateTime at) {
        List<CaseFile> opened = new ArrayList<>();
        List<CaseChange> changed = new ArrayList<>();
        Map<Long, LocalDate> again = new HashMap<>();
        for (CaseSubject subject : store.take(chunk, at.toLocalDate())) {
            CasePlan plan = new CasePlan(subject, rules, policy, at);
            opened.addAll(plan.opened());
            changed.addAll(plan.changed());
            again.put(subject.about().id(), plan.next());
        }
        cases.open(opened);
        cases.change(changed);
        opened.forEach(file -> record(file, file.steps().get(0), "agreement:" + file.about().id()));
        changed.forEach(this::record);
        store.lookAgain(again);
        return new Counts(opened.size(), changed.size(), 0);
    }

    private int noteLate(LocalDateTime at) {
        Moves moves = new Moves(rules);
        List<CaseChange> changes = store.newlyLate(at.toLocalDate(), CHUNK).stream().map(file -> new CaseChange(file,
                moves.move(file, Steps.of(Action.PASS_LIMIT, file.party()).get(0), ROUND, at,
                        GoneReason.text("round.late", file.dueOn().toString()), List.of()).notedAsLate())).toList();
        cases.change(changes);
        changes.forEach(this::record);
        return changes.size();
    }

    private void record(CaseChange change) {
        change.newSteps().forEach(step -> record(change.before(), step, change.before().key()));
    }

    private void record(CaseFile file, StepTaken step, String object) {
        audit.record(new AuditEntry(ROUND, step.action().audited(), object, step.from() == null ? null : step.from().name(),
                step.to().name(), step.reason()));
    }

    /**
     * What a round did.
     *
     * @param opened  cases opened
     * @param changed cases changed or closed
     * @param late    cases noted as past their limit
     */
    public record Counts(int opened, int changed, int late) {
        static final Counts NONE = new Counts(0, 0, 0);

        Counts plus(Counts other) {
            return new Counts(opened + other.opened, changed + other.changed, late + other.late);
        }
    }
}
