package cn.dingxiang.review;

import cn.dingxiang.obligation.Evaluation;
import cn.dingxiang.timeline.Phase;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What lists show of an agreement. Everything here stays true from day to day until the review looks again.
 *
 * @param phase        where the signer stands; null when never evaluated
 * @param serviceStart first credited day; null before it
 * @param expectedEnd  first free day, while the clock runs or has run out; null while it stands still
 * @param daysLeft     days still to serve while the clock stands still; null otherwise
 * @param completedOn  null before completion
 * @param outlook      when the doctor becomes free and service ends, for planning; null when never evaluated
 * @param listing      what else lists show; null when never evaluated
 * @param failure      why it could not be evaluated; null when it could
 */
public record ReviewState(Phase phase, LocalDate serviceStart, LocalDate expectedEnd, Integer daysLeft, LocalDate completedOn,
                          Outlook outlook, Listing listing, String failure) {
    /** Of an agreement never evaluated, or whose state was not read. */
    public static final ReviewState NONE = new ReviewState(null, null, null, null, null, null, null, null);

    static ReviewState of(Evaluation evaluation, LocalDate asOf, Outlook outlook, Listing listing) {
        LocalDate end = evaluation.service().expectedEnd();
        boolean moves = end != null && end.isAfter(asOf) && !evaluation.clockRuns() && !hasEnded(evaluation.phase());
        return new ReviewState(evaluation.phase(), evaluation.service().start(), moves ? null : end,
                moves ? (int) ChronoUnit.DAYS.between(asOf, end) : null, evaluation.service().completedOn(), outlook,
                listing, null);
    }

    /** The same, set aside for {@code reason}. */
    ReviewState failing(String reason) {
        return new ReviewState(phase, serviceStart, expectedEnd, daysLeft, completedOn, outlook, listing, reason);
    }

    private static boolean hasEnded(Phase phase) {
        return phase == Phase.RELEASED || phase == Phase.DISCHARGED || phase == Phase.DECEASED;
    }
}
