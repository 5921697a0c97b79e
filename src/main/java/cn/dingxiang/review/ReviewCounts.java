package cn.dingxiang.review;

/**
 * What a review did so far.
 *
 * @param selected         agreements taken
 * @param evaluated        agreements evaluated
 * @param failures         agreements set aside
 * @param findingsNew      findings stored
 * @param findingsChanged  findings changed or closed
 * @param findingsGone     findings that no longer hold, by a fact entered later
 * @param remindersPlanned reminders added
 */
public record ReviewCounts(int selected, int evaluated, int failures, int findingsNew, int findingsChanged, int findingsGone,
                           int remindersPlanned) {
    public static final ReviewCounts NONE = new ReviewCounts(0, 0, 0, 0, 0, 0, 0);

    /** So many agreements evaluated, nothing new of any. */
    public static ReviewCounts settled(int agreements) {
        return new ReviewCounts(agreements, agreements, 0, 0, 0, 0, 0);
    }

    public ReviewCounts plus(ReviewCounts other) {
        return new ReviewCounts(selected + other.selected, evaluated + other.evaluated, failures + other.failures,
                findingsNew + other.findingsNew, findingsChanged + other.findingsChanged, findingsGone + other.findingsGone,
                remindersPlanned + other.remindersPlanned);
    }
}
