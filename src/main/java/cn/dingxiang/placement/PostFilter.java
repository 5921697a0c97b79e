package cn.dingxiang.placement;

import cn.dingxiang.agreement.Track;
import java.util.Objects;

/**
 * Which posts to list: what is not null must match.
 *
 * @param unit  the unit that uses, or the hospital that employs
 * @param track the track wanted
 * @param state how far filled
 * @param by    what they are listed by
 */
public record PostFilter(Long unit, Track track, PostState state, PostOrder by) {
    public static final PostFilter ANY = new PostFilter(null, null, null);

    public PostFilter {
        Objects.requireNonNull(by, "by");
    }

    /** As they were asked for. */
    public PostFilter(Long unit, Track track, PostState state) {
        this(unit, track, state, PostOrder.ASKED);
    }

    public static PostFilter of(long unit) {
        return new PostFilter(unit, null, null);
    }
}
