package cn.dingxiang.review.remind;

import cn.dingxiang.directory.Recipient;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A matter and a unit that a reminder of it goes to.
 *
 * @param about     the matter
 * @param to        the unit
 * @param name      its name
 * @param email     where it can be written to; null when it cannot
 * @param lastOn    the day it was last reminded of it; null for never
 * @param state     what became of that reminder
 * @param byHandNow whether it was reminded by hand today, which is done once a day
 */
public record Addressed(Remindable about, Recipient to, String name, String email, LocalDate lastOn, State state, boolean byHandNow) {
    public Addressed {
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(state, "state");
    }

    /** What became of the last reminder. */
    public enum State {
        /** There is none. */
        NONE,
        /** It waits to be written. */
        PLANNED,
        /** It is written and waits for the hours in which mail goes out, or for the server. */
        QUEUED,
        /** The unit's mail server took it. */
        SENT,
        /** There was no address, or mail to it came back. */
        UNDELIVERED
    }

    public boolean reachable() {
        return email != null;
    }

    public long unit() {
        return Long.parseLong(to.id());
    }
}
