package cn.dingxiang.placement;

import cn.dingxiang.agreement.Track;

/**
 * Which posts to list: what is not null must match.
 *
 * @param unit  the unit that uses, or the hospital that employs
 * @param track the track wanted
 * @param state how far filled
 */
public record PostFilter(Long unit, Track track, PostState state) {
    public static final PostFilter ANY = new PostFilter(null, null, null);

    public static PostFilter of(long unit) {
        return new PostFilter(unit, null, null);
    }
}
