package cn.dingxiang.obligation;

import cn.dingxiang.timeline.Party;
import java.time.LocalDate;

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
 */
public record DutyStatus(FindingCode code, Party party, Integer subject, LocalDate triggeredOn, LocalDate dueOn, LocalDate doneOn,
                         boolean waived) { }
