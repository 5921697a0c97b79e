package cn.dingxiang.confirmation;

import java.util.Objects;

/**
 * A page of objections, by key.
 *
 * @param counties the beginning of the county codes; empty for all
 * @param settled  true for those settled, false for those open; null for both
 * @param search   part of the unit's, the signer's or the agreement's name or number; empty for all
 * @param newest   whether the newest come first; else the oldest
 * @param after    key of the last one of the page before; 0 for the first page
 * @param limit    how many at most
 */
public record ObjectionQuery(String counties, Boolean settled, String search, boolean newest, long after, int limit) {
    private static final int MOST = 200;

    public ObjectionQuery {
        Objects.requireNonNull(counties, "counties");
        search = search == null ? "" : search.strip();
        limit = Math.max(1, Math.min(limit, MOST));
    }

    /** The oldest first. */
    public ObjectionQuery(String counties, Boolean settled, String search, long after, int limit) {
        this(counties, settled, search, false, after, limit);
    }

    /** The first page of those open, wherever the actor looks. */
    public static ObjectionQuery open(int limit) {
        return new ObjectionQuery("", false, "", 0, limit);
    }

    ObjectionQuery inside(String scope) {
        return new ObjectionQuery(scope, settled, search, newest, after, limit);
    }
}
