package cn.dingxiang.review.today;

import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.timeline.Party;
import java.util.Objects;

/**
 * Which list. A figure carries the one of the list it opens.
 *
 * @param kind   what is to be done
 * @param within division code of 2, 4 or 6 digits; null for all the actor sees
 * @param code   only this finding or duty; null for any
 * @param party  only on this side; null for any
 * @param days   duties due within so many days; null unless {@link ToDo#DUTIES}, where it stands for 90
 */
public record ToDoFilter(ToDo kind, String within, FindingCode code, Party party, Integer days) {
    private static final int FARTHEST = 90;

    public ToDoFilter {
        Objects.requireNonNull(kind, "kind");
        days = kind == ToDo.DUTIES ? Integer.valueOf(days == null ? FARTHEST : Math.max(0, Math.min(days, 366))) : null;
    }

    public static ToDoFilter of(ToDo kind, String within) {
        return new ToDoFilter(kind, within, null, null, null);
    }

    public ToDoFilter of(FindingCode what) {
        return new ToDoFilter(kind, within, what, party, days);
    }

    public ToDoFilter of(Party side) {
        return new ToDoFilter(kind, within, code, side, days);
    }

    /** Due within so many days. */
    public ToDoFilter inDays(int ahead) {
        return new ToDoFilter(kind, within, code, party, ahead);
    }
}
