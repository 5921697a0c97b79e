package cn.dingxiang.review.alert;

import java.util.Objects;

/**
 * Which alerts are listed.
 *
 * @param state  how far they are
 * @param kind   null for all
 * @param within a division code of 2, 4 or 6 digits; empty for everywhere
 * @param after  key of the last one of the page before; 0 for the first page
 * @param limit  how many at most
 * @param search part of the signer's name, the agreement's number or the county's name; empty for all
 * @param order  in which order
 */
public record AlertQuery(State state, AlertKind kind, String within, long after, int limit, String search, AlertOrder order) {

    /** How far alerts are. */
    public enum State {
        /** 待签收: open, and nobody took note. */
        WAITING,
        /** 已签收: somebody took note, and it lasts. */
        ACKNOWLEDGED,
        /** It is over. */
        CLOSED
    }

    public AlertQuery {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(within, "within");
        Objects.requireNonNull(order, "order");
        search = search == null ? "" : search.strip();
    }

    /** In the order they were raised in. */
    public AlertQuery(State state, AlertKind kind, String within, long after, int limit, String search) {
        this(state, kind, within, after, limit, search, AlertOrder.RAISED);
    }

    /** Whatever it is about. */
    public AlertQuery(State state, AlertKind kind, String within, long after, int limit) {
        this(state, kind, within, after, limit, "");
    }

    /** The first page of those waiting, everywhere. */
    public static AlertQuery waiting(int limit) {
        return new AlertQuery(State.WAITING, null, "", 0, limit);
    }
}
