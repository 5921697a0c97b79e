package cn.dingxiang.review;

import java.time.LocalDate;
import java.util.Objects;

/**
 * When the review must look at an agreement again, and what stands for all it derived the last time: what comes out the same need not be
 * read.
 *
 * @param nextReviewOn when to look again; null when only a new event can change anything
 * @param fingerprint  stands for all that was derived, see {@link Fingerprint}; null when it could not be evaluated, or is not known
 * @param grounds      stands for what all this was worked out from, see {@link Basis}; null with the fingerprint
 * @param facts        stands for its facts among these, see {@link ReviewSubject#facts}; null with the grounds
 * @param groundsSince the day it was worked out for, from which it holds; null with the grounds
 */
public record ReviewMark(LocalDate nextReviewOn, Long fingerprint, Long grounds, Long facts, LocalDate groundsSince) {

    /** Of what is not known, or not to be relied upon, to be looked at again on {@code nextReviewOn}. */
    static ReviewMark unknown(LocalDate nextReviewOn) {
        return new ReviewMark(nextReviewOn, null, null, null, null);
    }

    /** Whether all that was derived is for certain the same as with {@code other}. */
    boolean isOfSameRows(ReviewMark other) {
        return fingerprint != null && fingerprint.equals(other.fingerprint);
    }

    /** Whether it differs from {@code other} in days at most. */
    public boolean isOnSameGrounds(ReviewMark other) {
        return Objects.equals(fingerprint, other.fingerprint) && Objects.equals(grounds, other.grounds) && Objects.equals(facts, other.facts);
    }

    /** As of any record; written out, for the generated one is slow where it is not inlined, and this is asked of every agreement of a night. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ReviewMark mark && Objects.equals(nextReviewOn, mark.nextReviewOn) && isOnSameGrounds(mark)
                && Objects.equals(groundsSince, mark.groundsSince);
    }

    @Override
    public int hashCode() {
        return Objects.hash(nextReviewOn, fingerprint, grounds, facts, groundsSince);
    }
}
