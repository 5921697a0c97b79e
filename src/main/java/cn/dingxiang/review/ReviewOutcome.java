package cn.dingxiang.review;

import cn.dingxiang.review.alert.NewAlert;
import java.util.List;

/**
 * What the review makes of one agreement. Findings and duties are whole lists: what is stored and not in them is gone.
 *
 * @param subject  the agreement as it was stored
 * @param state    to store
 * @param findings to store; null when it could not be evaluated, and what is stored stays
 * @param duties   to store; null likewise
 * @param plan     reminders to add
 * @param stop     keys of reminders to stop
 * @param alerts   every alert its findings call for; null when it could not be evaluated, and what is stored stays
 */
public record ReviewOutcome(ReviewSubject subject, ReviewState state, List<FindingRow> findings, List<DutyRow> duties,
                            List<PlannedReminder> plan, List<Long> stop, List<NewAlert> alerts) {

    /** Whether it could not be evaluated. */
    public boolean failed() {
        return state.failure() != null;
    }
}
