package cn.dingxiang.review;

import cn.dingxiang.obligation.Finding;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.obligation.Standing;
import cn.dingxiang.timeline.Party;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A finding as stored.
 *
 * @param key      what identifies it within its agreement
 * @param party    whose side
 * @param standing how firm
 * @param closedOn null while open
 * @param clauses  clauses it rests on
 */
public record FindingRow(Key key, Party party, Standing standing, LocalDate closedOn, List<String> clauses) {
    private static final int LONGEST_SUBJECT = 120;

    /**
     * @param code    what was found
     * @param subject what distinguishes it from others of its code; empty when nothing does
     * @param since   the day it dates from
     * @param ordinal tells apart those that began and closed on one day
     */
    public record Key(FindingCode code, String subject, LocalDate since, int ordinal) { }

    public FindingRow {
        clauses = List.copyOf(clauses);
    }

    public boolean isOpen() {
        return closedOn == null;
    }

    /** The rows of an evaluation's findings. */
    static List<FindingRow> of(List<Finding> findings) {
        Map<Key, Integer> seen = new HashMap<>();
        List<FindingRow> rows = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            String subject = finding.subject().length() > LONGEST_SUBJECT ? finding.subject().substring(0, LONGEST_SUBJECT) : finding.subject();
            Key first = new Key(finding.code(), subject, finding.since(), 0);
            int ordinal = seen.merge(first, 1, Integer::sum) - 1;
            rows.add(new FindingRow(new Key(finding.code(), subject, finding.since(), ordinal), finding.party(), finding.standing(),
                    finding.closedOn(), finding.clauses()));
        }
        return rows;
    }
}
