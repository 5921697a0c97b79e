package cn.dingxiang.review;

import cn.dingxiang.intake.AgreementHistory;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What was known then and what is known now, of one agreement on one day.
 *
 * @param knownThen the earlier day
 * @param then      as known then; null when the agreement was not recorded yet
 * @param now       as known now
 * @param records   what was recorded in between, in that order
 * @param findings  how the findings compare
 */
public record KnowledgeComparison(LocalDate knownThen, ExplainedAgreement then, ExplainedAgreement now, List<RecordChange> records,
                                  List<FindingChange> findings) {
    public KnowledgeComparison {
        Objects.requireNonNull(knownThen, "knownThen");
        Objects.requireNonNull(now, "now");
        records = List.copyOf(records);
        findings = List.copyOf(findings);
    }

    static KnowledgeComparison of(ExplainedAgreement then, ExplainedAgreement now, AgreementHistory history, LocalDate knownThen) {
        return new KnowledgeComparison(knownThen, then, now,
                RecordChange.between(history, Explanations.endOf(knownThen), Explanations.endOf(now.knownAsOf())),
                FindingChange.between(then == null ? List.of() : then.evaluation().findings(), now.evaluation().findings()));
    }

    /** When service was expected to end, as known then; null before any day counted. */
    public LocalDate expectedEndThen() {
        return then == null ? null : then.evaluation().service().expectedEnd();
    }

    /** When service is expected to end, as known now; null before any day counted. */
    public LocalDate expectedEndNow() {
        return now.evaluation().service().expectedEnd();
    }

    /** Side by side as a JSON tree. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("number", now.file().number());
        tree.put("asOf", now.asOf().toString());
        tree.put("knownThen", knownThen.toString());
        tree.put("knownNow", text(now.knownAsOf()));
        tree.put("records", records.stream().map(RecordChange::tree).toList());
        tree.put("findings", findings.stream().map(this::tree).toList());
        tree.put("expectedEndThen", text(expectedEndThen()));
        tree.put("expectedEndNow", text(expectedEndNow()));
        tree.put("serviceThen", then == null ? null : then.tree().get("service"));
        tree.put("serviceNow", now.tree().get("service"));
        return tree;
    }

    private Map<String, Object> tree(FindingChange change) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("what", change.what().name());
        tree.put("text", ChangeWords.of(change.what()));
        tree.put("then", change.then() == null ? null : then.finding(change.then()));
        tree.put("now", change.now() == null ? null : now.finding(change.now()));
        return tree;
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
