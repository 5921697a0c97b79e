package cn.dingxiang.placement;

/** Where a request stands. */
public enum RequestState {
    /** Asked, and not everybody whose consent is needed has given it. */
    ASKED,
    /** Everybody whose consent is needed has given it. */
    CONSENTED,
    APPROVED,
    /** The events are written. */
    CARRIED_OUT,
    REFUSED,
    WITHDRAWN;

    public boolean isOpen() {
        return this == ASKED || this == CONSENTED || this == APPROVED;
    }
}
