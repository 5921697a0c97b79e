package cn.dingxiang.placement;

import cn.dingxiang.agreement.Track;
import cn.dingxiang.review.Availability;
import cn.dingxiang.timeline.Phase;
import java.time.LocalDate;

/**
 * What the review keeps of a doctor for planning.
 *
 * @param daysLeft while the clock stands still; null otherwise
 */
record Outlined(String county, Track track, Phase phase, LocalDate availableOn, LocalDate endsOn, Integer daysLeft) {

    Availability availability() {
        return availableOn == null ? null : Availability.FREE;
    }

    /** End of service as read on {@code asOf}; null when none is foreseen. */
    LocalDate end(LocalDate asOf) {
        if (phase == Phase.ABSENT) {
            return null;
        }
        return endsOn != null ? endsOn : daysLeft == null ? null : asOf.plusDays(daysLeft);
    }
}
