package cn.dingxiang.placement;

import cn.dingxiang.agreement.Track;
import cn.dingxiang.timeline.Phase;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * A doctor for whom something can be asked.
 *
 * @param agreement      the agreement's key
 * @param number         协议编号
 * @param name           the doctor
 * @param county         the agreement's county
 * @param track          the agreement's track
 * @param phase          where they stand
 * @param unit           deployed to; null when nowhere
 * @param employer       employed by; null when by nobody
 * @param designatedUnit the unit the agreement names; null when it names none
 * @param offered        what can be asked for now
 */
public record Candidate(long agreement, String number, String name, String county, Track track, Phase phase, String unit, String employer,
                        String designatedUnit, Set<Workflow> offered) {
    public Candidate {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(county, "county");
        Objects.requireNonNull(track, "track");
        Objects.requireNonNull(phase, "phase");
        offered = offered.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(offered));
    }
}
