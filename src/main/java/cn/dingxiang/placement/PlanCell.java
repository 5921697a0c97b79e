package cn.dingxiang.placement;

import cn.dingxiang.agreement.Track;
import java.util.Objects;

/**
 * One cell of the plan.
 *
 * @param county  six digits
 * @param track   the track
 * @param year    calendar year
 * @param measure what it counts
 */
public record PlanCell(String county, Track track, int year, Measure measure) {
    public PlanCell {
        Objects.requireNonNull(county, "county");
        Objects.requireNonNull(track, "track");
        Objects.requireNonNull(measure, "measure");
    }
}
