package cn.dingxiang.placement;

import cn.dingxiang.agreement.Track;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What is asked for.
 *
 * @param unit       the unit that uses (乡用)
 * @param hospital   the hospital that employs (县管)
 * @param track      the track wanted: orders are placed by it
 * @param speciality 岗位专业, such as 全科; null when any will do
 * @param quota      有编制
 * @param capacity   how many doctors, 1 to 999
 * @param from       the day they are needed
 * @param to         first day they are needed no longer; null when it is not limited
 */
public record PostTerms(long unit, long hospital, Track track, String speciality, boolean quota, int capacity, LocalDate from,
                        LocalDate to) {
    private static final int MOST = 999;
    private static final int LONGEST = 60;

    /** @throws cn.dingxiang.directory.Refused when nobody could fill it as it is said */
    public PostTerms {
        Objects.requireNonNull(track, "track");
        Objects.requireNonNull(from, "from");
        speciality = speciality == null || speciality.isBlank() ? null : speciality.strip();
        if (capacity < 1 || capacity > MOST) {
            throw Reach.refused("post.capacity", MOST);
        }
        if (to != null && !to.isAfter(from)) {
            throw Reach.refused("post.span");
        }
        if (speciality != null && speciality.length() > LONGEST) {
            throw Reach.refused("post.speciality", LONGEST);
        }
    }

    /** For the audit trail. */
    String text() {
        return "%d/%d %s %s %s ×%d %s–%s".formatted(unit, hospital, track, speciality == null ? "" : speciality, quota ? "编制" : "",
                capacity,
                from, to == null ? "" : to);
    }
}
