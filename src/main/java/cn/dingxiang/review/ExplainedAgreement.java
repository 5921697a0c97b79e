package cn.dingxiang.review;

import cn.dingxiang.intake.AgreementFile;
import cn.dingxiang.obligation.Evaluation;
import cn.dingxiang.obligation.Evaluator;
import cn.dingxiang.obligation.Explanation;
import cn.dingxiang.obligation.ExplanationTree;
import cn.dingxiang.timeline.Event;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * An agreement evaluated, with why everything found is so and how each fact came into the records.
 *
 * @param file       the agreement, as known then
 * @param asOf       the day it is evaluated on
 * @param knownAsOf  the day whose knowledge is used; null: today's
 * @param evaluation the evaluation
 * @param findings   why each of its findings stands, in its order
 * @param duties     how each of its duties came to be due, in its order
 * @param service    how the service clock comes to its reading
 * @param records    how each event of {@code file} came into the records, in its order
 */
public record ExplainedAgreement(AgreementFile file, LocalDate asOf, LocalDate knownAsOf, Evaluation evaluation, List<Explanation> findings,
                                 List<Explanation> duties, Explanation service, List<FactRecord> records) {
    public ExplainedAgreement {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(evaluation, "evaluation");
        findings = List.copyOf(findings);
        duties = List.copyOf(duties);
        Objects.requireNonNull(service, "service");
        records = List.copyOf(records);
    }

    static ExplainedAgreement of(AgreementFile file, LocalDate asOf, LocalDate knownAsOf, Evaluator evaluator, List<FactRecord> records) {
        return new ExplainedAgreement(file, asOf, knownAsOf, evaluator.evaluation(), evaluator.explainFindings(), evaluator.explainDuties(),
                evaluator.explainService(), records);
    }

    /** How a fact of one of these explanations came into the records. */
    public FactRecord recordOf(Event event) {
        for (int place = 0; place < records.size(); place++) {
            if (file.events().get(place) == event) {
                return records.get(place);
            }
        }
        throw new IllegalArgumentException("not an event of this agreement: " + event);
    }

    /** All of it as a JSON tree that can be kept: data, and words of both languages; each fact with its {@code record}. */
    public Map<String, Object> tree() {
        ExplanationTree writer = writer();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("number", file.number());
        tree.put("asOf", asOf.toString());
        tree.put("knownAsOf", knownAsOf == null ? null : knownAsOf.toString());
        tree.put("version", file.version());
        tree.put("form", file.form());
        tree.put("regimes", file.regimes());
        tree.put("findings", IntStream.range(0, findings.size()).mapToObj(this::finding).toList());
        tree.put("duties", duties.stream().map(writer::write).toList());
        tree.put("service", writer.write(service));
        return tree;
    }

    /** One finding, by its place in the evaluation, as a JSON tree that can be kept. */
    public Map<String, Object> finding(int place) {
        return writer().finding(evaluation.findings().get(place), findings.get(place));
    }

    private ExplanationTree writer() {
        return new ExplanationTree(file.events(), place -> Map.of("record", records.get(place).tree()));
    }
}
