package cn.dingxiang.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * An agreement as it was signed, before its form and regimes are looked up (domain rules, section 2).
 *
 * @param cohort         entrance year
 * @param track          programme
 * @param province       GB/T 2260, two digits
 * @param county         GB/T 2260, six digits, inside {@code province}
 * @param hukouProvince  two digits
 * @param signedOn       day of signing
 * @param designatedUnit the agreed township unit; null: the first one deployed to inside the county
 * @param form           id of the standard text; null when none
 * @param regime         null: resolved; {@code NONE}: form and own terms only; otherwise the regime forced
 * @param ownTerms       what this agreement itself says
 * @param costs          what the state bore, yuan by item
 */
public record SignedAgreement(int cohort, Track track, String province, String county, String hukouProvince, LocalDate signedOn,
                              String designatedUnit, String form, String regime, TermLayer ownTerms, Map<String, BigDecimal> costs) {

    /** The regime of agreements to which no regime applies. */
    public static final String NO_REGIME = "NONE";

    public SignedAgreement {
        Objects.requireNonNull(track, "track");
        Objects.requireNonNull(province, "province");
        Objects.requireNonNull(county, "county");
        Objects.requireNonNull(hukouProvince, "hukouProvince");
        Objects.requireNonNull(signedOn, "signedOn");
        Objects.requireNonNull(ownTerms, "ownTerms");
        costs = Collections.unmodifiableMap(new LinkedHashMap<>(costs));
    }

    /** Reads {@code agreement} of a scenario. @throws MalformedInput naming the field that cannot be read */
    public static SignedAgreement read(Fields fields) {
        fields.known("cohort", "track", "province", "county", "hukouProvince", "signedOn", "designatedUnit", "form", "regime",
                "terms", "costs");
        String province = fields.province("province");
        String county = fields.county("county");
        if (!county.startsWith(province)) {
            throw new MalformedInput(fields.path() + ".county", "county-outside-province", county, province);
        }
        int cohort = fields.integer("cohort");
        if (cohort < 1990 || cohort > 2200) {
            throw new MalformedInput(fields.path() + ".cohort", "not-a-cohort");
        }
        Fields costs = fields.objectOrNull("costs");
        return new SignedAgreement(cohort, fields.choice("track", Track.class), province, county,
                fields.province("hukouProvince"), fields.day("signedOn"), fields.textOrNull("designatedUnit"),
                fields.textOrNull("form"), fields.textOrNull("regime"),
                TermLayer.read(fields.objectOrNull("terms"), "agreement", TermLayer.Provenance.AGREEMENT),
                costs == null ? Map.of() : costs.amounts());
    }

    /** The year in which study is expected to end: cohort + 5 for bachelors, + 3 otherwise. */
    public int expectedGraduationYear() {
        return cohort + track.studyYears();
    }
}
