package cn.dingxiang.jdbc;

import java.util.Map;

/**
 * What agreements add to the plan, kept with the figures of counties: who becomes free and whose service ends, by track ({@code kind}) and
 * year ({@code cohort}). While a clock stands still its end moves with the day: such parts say how many days are left, and are never
 * summed up.
 */
final class PlanParts {
    static final String AVAILABLE = "AVAILABLE";
    static final String ENDING = "ENDING";
    static final String STANDING = "STANDING";
    /** Nobody absent ends service. */
    static final String PRESENT = "s.phase <> 'ABSENT'";

    private PlanParts() { }

    /** By measure. @param agreements a condition on {@code s}, the agreement's state, beginning with AND */
    static Map<String, Sql> sources(Sql agreements) {
        return Map.of(AVAILABLE, source(AVAILABLE, "EXTRACT(YEAR FROM s.available_on)", "1", "s.available_on IS NOT NULL", agreements),
                ENDING, source(ENDING, "EXTRACT(YEAR FROM s.ends_on)", "1", "s.ends_on IS NOT NULL AND " + PRESENT, agreements),
                STANDING, source(STANDING, "0", "s.days_left", "s.ends_on IS NULL AND s.days_left IS NOT NULL AND " + PRESENT, agreements));
    }

    private static Sql source(String measure, String year, String number, String condition, Sql agreements) {
        return Sql.of("SELECT s.agreement_id, '" + measure + "' AS measure, s.track AS kind, s.county_code, " + year + " AS cohort, " + number
                + " AS number FROM review_state s WHERE s.county_code IS NOT NULL AND " + condition).add(agreements);
    }
}
