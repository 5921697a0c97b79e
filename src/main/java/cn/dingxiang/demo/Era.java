package cn.dingxiang.demo;

import cn.dingxiang.agreement.Track;
import java.util.List;
import java.util.stream.IntStream;

/** Where in an ordinary life someone stands: which years of graduation that means. */
enum Era {
    /** Entered this autumn. */
    ENTERING,
    /** Studies since an earlier autumn. */
    STUDYING,
    /** Graduated this summer. */
    GRADUATED,
    /** In training since an earlier autumn. */
    TRAINING,
    /** Training ended this summer. */
    TRAINED,
    /** Serves in the township since an earlier year. */
    SERVING,
    /** Served out this autumn. */
    COMPLETING,
    /** Served out in an earlier year. */
    COMPLETED,
    /** Any of them. */
    ANY;

    /** Agreements of twelve cohorts are kept. */
    static final int COHORTS = 12;
    private static final int SERVICE_YEARS = 6;
    private static final int LAST_SECONDARY_COHORT = 2024;

    /** The cohorts of {@code track} that stand here in the year that began in summer {@code year}; empty when there are none. */
    List<Integer> cohorts(Track track, int year) {
        int training = switch (track) {
            case BACHELOR_CLINICAL, BACHELOR_TCM -> 3;
            case JUNIOR_COLLEGE -> 2;
            case SECONDARY, TCM_ASSISTANT -> 0;
        };
        int[] graduated = switch (this) {
            case ENTERING -> new int[] {year + track.studyYears(), year + track.studyYears()};
            case STUDYING -> new int[] {year + 1, year + track.studyYears() - 1};
            case GRADUATED -> new int[] {year, year};
            case TRAINING -> new int[] {year - training + 1, year - 1};
            case TRAINED -> training == 0 ? new int[] {1, 0} : new int[] {year - training, year - training};
            case SERVING -> new int[] {year - SERVICE_YEARS + 1, year - training - 1};
            case COMPLETING -> new int[] {year - SERVICE_YEARS, year - SERVICE_YEARS};
            case COMPLETED -> new int[] {year - COHORTS, year - SERVICE_YEARS - 1};
            case ANY -> new int[] {year - COHORTS, year + track.studyYears()};
        };
        return IntStream.rangeClosed(graduated[0], graduated[1]).map(graduation -> graduation - track.studyYears())
                .filter(cohort -> cohort > year - COHORTS && cohort <= year)
                .filter(cohort -> track != Track.SECONDARY || cohort <= LAST_SECONDARY_COHORT).boxed().toList();
    }
}
