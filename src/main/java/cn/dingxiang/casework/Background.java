package cn.dingxiang.casework;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.agreement.Fields;
import cn.dingxiang.agreement.Policy;
import cn.dingxiang.intake.AgreementFile;
import cn.dingxiang.intake.AgreementHistory;
import cn.dingxiang.intake.AgreementHistory.EventEntry;
import cn.dingxiang.obligation.Evaluator;
import cn.dingxiang.obligation.Finding;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.obligation.Grounds;
import cn.dingxiang.timeline.Event;
import cn.dingxiang.timeline.EventReader;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What stands behind a case: the agreement as known now, everything ever recorded of it, and the policy.
 *
 * @param asOf today
 */
record Background(AgreementFile file, AgreementHistory history, Policy policy, LocalDate asOf) {
    Background {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(history, "history");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(asOf, "asOf");
    }

    /** @throws cn.dingxiang.agreement.MalformedInput when its terms cannot be resolved */
    Agreement agreement() {
        return Agreement.of(file.signed(), policy);
    }

    /** @throws cn.dingxiang.agreement.MalformedInput when its terms cannot be resolved */
    Evaluator evaluator() {
        return Evaluator.of(agreement(), file.events(), asOf);
    }

    /** Who recorded, replaced or voided a fact the findings of {@code of} can rest on. */
    Set<String> recorders(CaseFile of) {
        Set<FindingCode> codes = of.findings().stream().map(CaseFinding::code).collect(Collectors.toSet());
        Map<Long, EventEntry> byId = history.events().stream().collect(Collectors.toMap(EventEntry::id, entry -> entry));
        Set<String> recorders = new HashSet<>();
        for (EventEntry entry : history.events()) {
            EventEntry voided = entry.voids() == null ? null : byId.get(entry.voids());
            if (isGround(codes, of.subject(), entry) || voided != null && isGround(codes, of.subject(), voided)) {
                recorders.add(entry.recordedBy());
            }
        }
        if (codes.stream().anyMatch(Grounds::restsOnAgreement)) {
            history.versions().forEach(version -> recorders.add(version.recordedBy()));
        }
        return recorders;
    }

    /** The findings of {@code of} that an evaluation of today still finds open. */
    List<Finding> stillOpen(CaseFile of) {
        return evaluator().evaluation().findings().stream().filter(finding -> finding.isOpen() && of.isAbout(finding)).toList();
    }

    /** The highest key of an event recorded; 0 when there is none. */
    long lastEvent() {
        return history.events().stream().mapToLong(EventEntry::id).max().orElse(0);
    }

    private static boolean isGround(Set<FindingCode> codes, String subject, EventEntry entry) {
        if (entry.event() == null) {
            return false;
        }
        Event event = EventReader.read(Fields.of(entry.event(), "event " + entry.id()));
        return codes.stream().anyMatch(code -> Grounds.canRestOn(code, subject, event));
    }
}
