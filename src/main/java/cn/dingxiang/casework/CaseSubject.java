package cn.dingxiang.casework;

import cn.dingxiang.agreement.SignedAgreement;
import cn.dingxiang.intake.AgreementHistory.EventEntry;
import cn.dingxiang.review.Dismissal;
import cn.dingxiang.review.FindingRow;
import cn.dingxiang.timeline.Phase;
import java.util.List;
import java.util.Objects;

/**
 * One agreement with all the round needs of it.
 *
 * @param about     the agreement
 * @param phase     where the signer stands; null when never evaluated
 * @param findings  as the review left them
 * @param ongoing   cases under way
 * @param dismissed what was dismissed, whether corroborated since or not
 * @param signed    as signed; null when there is neither a case nor a dismissal, or it cannot be read
 * @param history   every event row; empty likewise
 */
public record CaseSubject(CaseAgreement about, Phase phase, List<FindingRow> findings, List<CaseFile> ongoing, List<Dismissal> dismissed,
                          SignedAgreement signed, List<EventEntry> history) {
    public CaseSubject {
        Objects.requireNonNull(about, "about");
        findings = List.copyOf(findings);
        ongoing = List.copyOf(ongoing);
        dismissed = List.copyOf(dismissed);
        history = List.copyOf(history);
    }

    /** Whether the agreement has ended, which closes every finding. */
    boolean hasEnded() {
        return phase == Phase.RELEASED || phase == Phase.DISCHARGED || phase == Phase.DECEASED;
    }
}
