package cn.dingxiang.obligation;

import cn.dingxiang.agreement.Ban;
import cn.dingxiang.agreement.Term;
import cn.dingxiang.timeline.DateSpan;
import cn.dingxiang.timeline.DaySet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * From when to when an agreed ban holds, as known on one day. What would begin with an event still to come has no days yet.
 *
 * @param ban  the ban
 * @param days its days, up to completion or the agreement's end; open ones run on to {@link DateSpan#FOREVER}
 */
public record BanWindow(Ban ban, DaySet days) {
    public BanWindow {
        Objects.requireNonNull(ban, "ban");
        Objects.requireNonNull(days, "days");
    }

    /** The window of every ban of the agreement, in its order; those that have not begun have no days. */
    public static List<BanWindow> of(Situation situation) {
        LocalDate end = situation.completedOn() == null ? DateSpan.FOREVER : situation.completedOn();
        List<BanWindow> windows = new ArrayList<>();
        for (Ban ban : situation.terms().value(Term.BANS, List.<Ban>of())) {
            DaySet days = DaySet.EMPTY;
            for (var group : ban.during()) {
                days = days.union(situation.course().daysIn(group, situation.completedOn()));
            }
            windows.add(new BanWindow(ban, days.intersect(LocalDate.MIN, end)));
        }
        return windows;
    }
}
