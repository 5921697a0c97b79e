package cn.dingxiang.agreement;

import java.util.Objects;

/**
 * All that forms and regimes depend on.
 *
 * @param form     id of the standard text; null when none
 * @param regime   null: resolved; {@code NONE}: the form only; otherwise the regime forced
 * @param province GB/T 2260, two digits
 * @param cohort   entrance year
 * @param track    programme
 */
public record PolicyCase(String form, String regime, String province, int cohort, Track track) {
    public PolicyCase {
        Objects.requireNonNull(province, "province");
        Objects.requireNonNull(track, "track");
    }

    /** The case of {@code agreement}. */
    public static PolicyCase of(SignedAgreement agreement) {
        return new PolicyCase(agreement.form(), agreement.regime(), agreement.province(), agreement.cohort(), agreement.track());
    }

    /** As of any record; written out, for the generated one is slow where it is not inlined, and this is asked of every agreement. */
    @Override
    public boolean equals(Object other) {
        return other instanceof PolicyCase subject && cohort == subject.cohort && track == subject.track && province.equals(subject.province)
                && Objects.equals(form, subject.form) && Objects.equals(regime, subject.regime);
    }

    @Override
    public int hashCode() {
        return Objects.hash(form, regime, province, cohort, track);
    }
}
