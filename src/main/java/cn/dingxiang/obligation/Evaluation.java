package cn.dingxiang.obligation;

import cn.dingxiang.timeline.Phase;
import cn.dingxiang.timeline.ServiceClock;
import java.time.LocalDate;
import java.util.List;

/**
 * What the evaluator says of an agreement on one day.
 *
 * @param phase        where the signer stands
 * @param service      the service clock's reading
 * @param findings     by {@code since}, then code, then term
 * @param duties       triggered so far, by {@code triggeredOn}, then code, then subject
 * @param nextChangeOn first day on which phase or findings would differ if nothing new came; null if none within 50 years
 * @param steadyUntil  first day on which these, the duties, or whether the clock runs would differ; null if none within 50 years
 * @param clockRuns    whether this day counts as service
 */
public record Evaluation(Phase phase, ServiceClock.Reading service, List<Finding> findings, List<DutyStatus> duties,
                         LocalDate nextChangeOn, LocalDate steadyUntil, boolean clockRuns) {
    public Evaluation {
        findings = List.copyOf(findings);
        duties = List.copyOf(duties);
    }
}
