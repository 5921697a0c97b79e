package cn.dingxiang.review;

import cn.dingxiang.obligation.Evaluation;
import cn.dingxiang.timeline.Phase;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What lists show of an agreement, and when to look at it again. Everything here stays true from day to day until {@code nextReviewOn}.
 *
 * @param phase        where the signer stands; null when never evaluated
 * @param serviceStart first credited day; null before it
 * @param expectedEnd  first free day, while the clock runs or has run out; null while it stands still
 * @param daysLeft     days still to serve while the clock stands still; null otherwise
 * @param completedOn  null before completion
 * @param nextChangeOn when phase or findings change if nothing new comes; null when never
 * @param nextReviewOn when the review must look again; null when only a new event can change anything
 * @param outlook      when the doctor becomes free and service ends, for planning; null when never evaluated
 * @param listing      what else lists show; null when never evaluated
 * @param fingerprint  stands for all that was derived, see {@link Fingerprint}; null when it could not be evaluated, or is not known
 * @param grounds      stands for what all this was worked out from, see {@link Basis}; null with the fingerprint
 * @param groundsSince the day it was worked out for, from which it holds; null with the grounds
 * @param failure      why it could not be evaluated; null when it could
 */
public record ReviewState(Phase phase, LocalDate serviceStart, LocalDate expectedEnd, Integer daysLeft, LocalDate completedOn,
                          LocalDate nextChangeOn, LocalDate nextReviewOn, Outlook outlook, Listing listing,
                          Long fingerprint, Long grounds, LocalDate groundsSince, String failure) {

    static ReviewState of(Evaluation evaluation, LocalDate asOf, LocalDate nextReviewOn, Outlook outlook, Listing listing) {
        LocalDate end = evaluation.service().expectedEnd();
        boolean moves = end != null && end.isAfter(asOf) && !evaluation.clockRuns() && !hasEnded(evaluation.phase());
        return new ReviewState(evaluation.phase(), evaluation.service().start(), moves ? null : end,
                moves ? (int) ChronoUnit.DAYS.between(asOf, end) : null, evaluation.service().completedOn(), evaluation.nextChangeOn(),
                nextReviewOn, outlook, listing, null, null, null, null);
    }

    /** The same, set aside for {@code reason}, to be looked at again on {@code retryOn}. */
    ReviewState failing(String reason, LocalDate retryOn) {
        return new ReviewState(phase, serviceStart, expectedEnd, daysLeft, completedOn, nextChangeOn, retryOn, outlook, listing,
                null, null, null, reason);
    }

    /** Whether the rows of findings, duties, alerts and reminders are for certain the same as with {@code other}. */
    public boolean hasRowsOf(ReviewState other) {
        return fingerprint != null && other.fingerprint != null && Fingerprint.sameRows(fingerprint, other.fingerprint);
    }

    /** Whether nothing differs from {@code other} but when to look again, and what stands for the rest. */
    public boolean differsInDaysOnly(ReviewState other) {
        return equals(new ReviewState(other.phase, other.serviceStart, other.expectedEnd, other.daysLeft, other.completedOn, nextChangeOn,
                nextReviewOn, other.outlook, other.listing, fingerprint, grounds, groundsSince, other.failure));
    }

    ReviewState marked(long newFingerprint, long newGrounds, LocalDate since) {
        return new ReviewState(phase, serviceStart, expectedEnd, daysLeft, completedOn, nextChangeOn, nextReviewOn, outlook, listing,
                newFingerprint, newGrounds, since, failure);
    }

    private static boolean hasEnded(Phase phase) {
        return phase == Phase.RELEASED || phase == Phase.DISCHARGED || phase == Phase.DECEASED;
    }
}
