package cn.dingxiang.placement;

import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.agreement.PolicyCase;
import cn.dingxiang.agreement.PolicyCatalogue;
import cn.dingxiang.agreement.Term;
import cn.dingxiang.agreement.Track;
import java.util.Optional;

/**
 * How long entrants take until they are free for a post: 5 + 3 years for bachelors, 3 + 2 for junior college.
 *
 * @param studyYears    years of study, by the track
 * @param trainingYears years of training, by the regime in force for the entrance year; part of a year counts as one
 */
public record LeadTime(int studyYears, int trainingYears) {
    private static final int MONTHS = 12;

    /** Empty when no regime covers the track for entrants of {@code entrance}: then nobody can be ordered. */
    static Optional<LeadTime> of(PolicyCatalogue policy, String province, Track track, int entrance) {
        try {
            Integer months = policy.terms(new PolicyCase(null, null, province, entrance, track)).value(Term.TRAINING_MONTHS);
            return Optional.ofNullable(months).map(known -> new LeadTime(track.studyYears(), (known + MONTHS - 1) / MONTHS));
        } catch (MalformedInput uncovered) {
            return Optional.empty();
        }
    }

    public int years() {
        return studyYears + trainingYears;
    }
}
