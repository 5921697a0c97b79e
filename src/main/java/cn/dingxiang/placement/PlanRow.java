package cn.dingxiang.placement;

import cn.dingxiang.agreement.Track;
import java.util.Objects;

/**
 * One county, track and year of the plan.
 *
 * @param county    six digits
 * @param track     the track
 * @param year      calendar year
 * @param available doctors who become free
 * @param ending    service periods that end
 * @param posts     places asked for and vacant
 * @param entrance  the year entrants would have to begin to be free this year; null when the track takes no entrants
 * @param order     the 订单 proposed for that entrance year; null when it is past, or the track takes no entrants
 */
public record PlanRow(String county, Track track, int year, int available, int ending, int posts, Integer entrance, Integer order) {
    public PlanRow {
        Objects.requireNonNull(county, "county");
        Objects.requireNonNull(track, "track");
    }

    /** Places nobody is coming for: posts less supply, never below 0. Where no order helps any more, they are filled otherwise. */
    public int shortfall() {
        return Math.max(0, posts - available);
    }
}
