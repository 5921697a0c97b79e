package cn.dingxiang.review.list;

import java.util.Objects;

/**
 * In which order; rows that are equal by it are ordered by their keys.
 *
 * @param by         what is compared
 * @param descending the greatest first
 */
public record AgreementOrder(By by, boolean descending) {

    /** What rows are ordered by. */
    public enum By {
        /** The signer's name, by character code. */
        NAME,
        NUMBER,
        COHORT,
        /** Expected end; whose end is not fixed come as if it were farthest off. */
        EXPECTED_END,
        OPEN_FINDINGS,
        /** The county's code, then the name. */
        COUNTY
    }

    public AgreementOrder {
        Objects.requireNonNull(by, "by");
    }

    public static AgreementOrder by(By by) {
        return new AgreementOrder(by, false);
    }
}
