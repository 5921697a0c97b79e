package cn.dingxiang.placement;

/**
 * Which part of a list.
 *
 * @param within   division code of 2, 4 or 6 digits the counties lie in; null: all the actor sees
 * @param search   words a row contains; null or blank: any
 * @param openOnly leaves out what is over
 * @param after    key to go on from, as {@link cn.dingxiang.directory.Page#next()} gave it; null from the beginning
 * @param limit    rows at most, 1 to 500
 * @param reversed the other way round than the list usually is: of posts, units, requests, who is free and whose service ends
 */
public record ListQuery(String within, String search, boolean openOnly, String after, int limit, boolean reversed) {
    private static final int MOST = 500;

    public ListQuery {
        if (limit < 1 || limit > MOST) {
            throw Reach.refused("page-size", MOST);
        }
        search = search == null ? "" : search.strip();
    }

    /** In the usual order. */
    public ListQuery(String within, String search, boolean openOnly, String after, int limit) {
        this(within, search, openOnly, after, limit, false);
    }

    /** Everything open, from the beginning. */
    public static ListQuery open(int limit) {
        return new ListQuery(null, null, true, null, limit);
    }

    ListQuery inside(String scope) {
        return new ListQuery(scope, search, openOnly, after, limit, reversed);
    }
}
