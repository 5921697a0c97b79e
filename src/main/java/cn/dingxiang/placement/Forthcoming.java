package cn.dingxiang.placement;

import cn.dingxiang.agreement.Track;
import cn.dingxiang.review.Availability;
import cn.dingxiang.timeline.Phase;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A doctor in a list of who becomes free, or whose service ends.
 *
 * @param agreement      the agreement's key
 * @param number         协议编号
 * @param name           the doctor
 * @param county         the agreement's county
 * @param track          the agreement's track
 * @param phase          where they stand
 * @param on             the day they become or became free, or service ends
 * @param availability   how the day they become free is known; null in a list of endings
 * @param designatedUnit the unit the agreement names; null when it names none
 */
public record Forthcoming(long agreement, String number, String name, String county, Track track, Phase phase, LocalDate on,
                          Availability availability, String designatedUnit) {
    public Forthcoming {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(county, "county");
        Objects.requireNonNull(track, "track");
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(on, "on");
    }

    /** Where a list goes on after this doctor: they are in order of day, then agreement. */
    public String key() {
        return on + " " + agreement;
    }
}
