package cn.dingxiang.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A service pause under way. */
final class OpenPause {
    private final Event start;
    private final List<DateSpan> overstayed = new ArrayList<>();
    private LocalDate until;

    OpenPause(Event start) {
        this.start = start;
        this.until = start.detail(Detail.Pause.class).until();
    }

    Event start() {
        return start;
    }

    /** A later {@code until} replaces the pause's own; the days between the old one and a late extension stay overstayed. */
    boolean extend(LocalDate on, LocalDate newUntil) {
        if (until == null || !newUntil.isAfter(until)) {
            return false;
        }
        overstayTo(on);
        until = newUntil;
        return true;
    }

    ServicePause end(LocalDate on, boolean itself) {
        overstayTo(on);
        return new ServicePause(new DateSpan(start.on(), on), start.detail(Detail.Pause.class), until, itself, overstayed);
    }

    private void overstayTo(LocalDate on) {
        if (until != null && on.isAfter(until)) {
            overstayed.add(new DateSpan(until, on));
        }
    }
}
