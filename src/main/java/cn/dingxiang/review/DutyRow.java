package cn.dingxiang.review;

import cn.dingxiang.obligation.DutyStatus;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.timeline.Party;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A duty as stored.
 *
 * @param key     what identifies it within its agreement
 * @param party   whose duty
 * @param dueOn   last good day; null while its term is unset
 * @param doneOn  null while open
 * @param waived  no longer owed
 * @param clauses the clause of the term that sets its time
 */
public record DutyRow(Key key, Party party, LocalDate dueOn, LocalDate doneOn, boolean waived, List<String> clauses) {

    /**
     * @param code        the finding it gives when overdue
     * @param subject     the year, for attestation; empty otherwise
     * @param triggeredOn the day its time began
     * @param ordinal     tells apart several of one day
     */
    public record Key(FindingCode code, String subject, LocalDate triggeredOn, int ordinal) { }

    public DutyRow {
        clauses = List.copyOf(clauses);
    }

    /** Whether it still asks something of somebody. */
    public boolean isOwed() {
        return doneOn == null && !waived && dueOn != null;
    }

    /** The rows of an evaluation's duties. */
    static List<DutyRow> of(List<DutyStatus> duties) {
        Map<Key, Integer> seen = new HashMap<>();
        List<DutyRow> rows = new ArrayList<>(duties.size());
        for (DutyStatus duty : duties) {
            String subject = duty.subject() == null ? "" : duty.subject().toString();
            int ordinal = seen.merge(new Key(duty.code(), subject, duty.triggeredOn(), 0), 1, Integer::sum) - 1;
            rows.add(new DutyRow(new Key(duty.code(), subject, duty.triggeredOn(), ordinal), duty.party(), duty.dueOn(), duty.doneOn(),
                    duty.waived(), duty.clauses()));
        }
        return rows;
    }
}
