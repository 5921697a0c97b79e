package cn.dingxiang.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A service pause under way. */
final class OpenPause {
    private final Event start;
    private final List<DateSpan> overstayed = new ArrayList<>();
    private final List<Event> extensions = new ArrayList<>(0);
    private LocalDate until;

    OpenPause(Event start) {
        this.start = start;
        this.until = start.detail(Detail.Pause.class).until();
    }

    Event start() {
        return start;
    }

    /** A later {@code until} replaces the pause's own; the days between the old one and a late extension stay overstayed. */
    boolean extend(Event event) {
        LocalDate newUntil = event.detail(Detail.Extension.class).until();
        if (until == null || !newUntil.isAfter(until)) {
            return false;
        }
        overstayTo(event.on());
        extensions.add(event);
        until = newUntil;
        return true;
    }

    /** @param ending what ended it; null when only the agreement's end closes it, on {@code on} */
    ServicePause end(LocalDate on, Event ending) {
        overstayTo(on);
        return new ServicePause(new DateSpan(start.on(), on), start.detail(Detail.Pause.class), until, ending != null,
                overstayed, start, extensions, ending);
    }

    private void overstayTo(LocalDate on) {
        if (until != null && on.isAfter(until)) {
            overstayed.add(new DateSpan(until, on));
        }
    }
}
