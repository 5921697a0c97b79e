package cn.dingxiang.review;

import java.time.LocalDate;

/**
 * An agreement as a full review looks at it first: what stands for its facts now, and for those its stored state was worked out from.
 *
 * @param agreementId its key
 * @param due         whether it is to be reviewed in any case
 * @param facts       stands for its facts as they are now, see {@link ReviewSubject#facts}
 * @param grounds     as stored, see {@link ReviewMark#grounds}; null when not known
 * @param since       as stored, see {@link ReviewMark#groundsSince}; null with the grounds
 */
public record ReviewFacts(long agreementId, boolean due, long facts, Long grounds, LocalDate since) {

    /** Whether what is stored is for certain what a review by {@code basis} on {@code asOf} would find. */
    boolean isSettled(Basis basis, LocalDate asOf) {
        return !due && grounds != null && grounds == basis.grounds(facts) && !since.isAfter(asOf);
    }
}
