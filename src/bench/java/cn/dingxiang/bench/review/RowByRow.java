package cn.dingxiang.bench.review;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.agreement.Fields;
import cn.dingxiang.agreement.Policy;
import cn.dingxiang.agreement.SignedAgreement;
import cn.dingxiang.intake.EventTrees;
import cn.dingxiang.obligation.Evaluator;
import cn.dingxiang.obligation.Finding;
import cn.dingxiang.timeline.Event;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The job as it is commonly written with Micronaut Data: an agreement is one transaction, with one query for its events, one for its
 * findings, and one update or insert a finding. It evaluates with the same rules, and stores findings only: neither duties nor reminders
 * nor what lists show.
 */
@Singleton
class RowByRow {
    private static final int PAGE = 100;
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final JobRepository agreements;
    private final JobFindingRepository findings;
    private final Policy policy;

    RowByRow(JobRepository agreements, JobFindingRepository findings, Policy policy) {
        this.agreements = agreements;
        this.findings = findings;
        this.policy = policy;
    }

    /** The next agreements after {@code last}. */
    List<JobAgreement> page(long last) {
        return agreements.page(last, PAGE);
    }

    /** Reviews one. */
    @Transactional
    void review(JobAgreement agreement, LocalDate asOf) {
        SignedAgreement signed = SignedAgreement.read(Fields.of(tree(agreement.document()), "agreement"));
        List<JobEvent> rows = agreements.findByAgreementIdOrderByPositionAscAndIdAsc(agreement.id());
        Set<Long> voided = rows.stream().map(JobEvent::voidsId).filter(id -> id != null).collect(Collectors.toSet());
        List<Event> events = rows.stream().filter(row -> row.kind() != null && !voided.contains(row.id())).map(RowByRow::event).toList();
        List<JobFinding> found = found(agreement, Evaluator.evaluate(Agreement.of(signed, policy), events, asOf).findings());
        Map<JobFinding.Key, JobFinding> gone = findings.findByKeyAgreementId(agreement.id()).stream()
                .collect(Collectors.toMap(JobFinding::key, stored -> stored));
        for (JobFinding finding : found) {
            if (gone.remove(finding.key()) == null) {
                findings.save(finding);
            } else {
                findings.update(finding);
            }
        }
        gone.values().forEach(findings::delete);
    }

    private static List<JobFinding> found(JobAgreement agreement, List<Finding> findings) {
        Map<JobFinding.Key, Integer> seen = new HashMap<>();
        List<JobFinding> found = new ArrayList<>();
        for (Finding finding : findings) {
            JobFinding.Key first = new JobFinding.Key(agreement.id(), finding.code().name(), finding.subject(), finding.since(), 0);
            int ordinal = seen.merge(first, 1, Integer::sum) - 1;
            found.add(new JobFinding(new JobFinding.Key(agreement.id(), finding.code().name(), finding.subject(), finding.since(), ordinal),
                    finding.party().name(), finding.standing().name(), finding.closedOn(), json(finding.clauses()),
                    agreement.countyCode()));
        }
        return found;
    }

    private static Event event(JobEvent row) {
        Map<String, Object> attributes = row.detail() == null ? Map.of() : tree(row.detail());
        return EventTrees.read(EventTrees.whole(row.onDate(), row.kind(), row.source(), attributes), "event");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> tree(String json) {
        try {
            return JSON.readValue(json, Map.class);
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    private static String json(Object tree) {
        try {
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
