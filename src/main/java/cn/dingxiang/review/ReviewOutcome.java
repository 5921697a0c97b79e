package cn.dingxiang.review;

import cn.dingxiang.review.alert.NewAlert;
import java.util.List;

/**
 * What the review makes of one agreement. Findings and duties are whole lists: what is stored and not in them is gone.
 *
 * @param subject  the agreement as it was stored
 * @param mark     to store
 * @param state    to store, unless what is stored stays
 * @param findings to store; null when what is stored stays: it could not be evaluated, or is the same
 * @param duties   to store; null likewise
 * @param plan     reminders to add
 * @param stop     keys of reminders to stop
 * @param alerts   every alert its findings call for; null when what is stored stays
 */
public record ReviewOutcome(ReviewSubject subject, ReviewMark mark, ReviewState state, List<FindingRow> findings, List<DutyRow> duties,
                            List<PlannedReminder> plan, List<Long> stop, List<NewAlert> alerts) {

    /** Whether nothing but the mark differs from what is stored. */
    public boolean isOfSameRows() {
        return !failed() && mark.isOfSameRows(subject.mark());
    }

    /** The mark alone, what else is stored stays. */
    public ReviewOutcome ofMarkOnly() {
        return new ReviewOutcome(subject, mark, subject.state(), null, null, List.of(), List.of(), null);
    }

    /** Whether it could not be evaluated. */
    public boolean failed() {
        return state.failure() != null;
    }
}
