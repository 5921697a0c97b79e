package cn.dingxiang.obligation;

import cn.dingxiang.timeline.Party;
import java.time.LocalDate;
import java.util.List;

/**
 * A duty as it stands on one day, as answered to people and programs.
 *
 * @param code        the finding it gives when overdue
 * @param party       whose duty
 * @param subject     the year, for attestation; null otherwise
 * @param triggeredOn the day its time began
 * @param dueOn       last good day; null while the term is unset
 * @param doneOn      null while open
 * @param waived      not done, and no longer owed
 * @param clauses     the clause of the term that sets its time; none when it has none
 */
public record DutyStatus(FindingCode code, Party party, Integer subject, LocalDate triggeredOn, LocalDate dueOn, LocalDate doneOn,
                         boolean waived, List<String> clauses) {
    public DutyStatus {
        clauses = List.copyOf(clauses);
    }
}
