package cn.dingxiang.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Training or a master's under way. */
final class OpenStint {
    private final Event start;
    private final boolean permitted;
    private final List<Stint.TrainingBreak> pauses = new ArrayList<>();
    private Event pausedBy;

    OpenStint(Event start, boolean permitted) {
        this.start = start;
        this.permitted = permitted;
    }

    Event start() {
        return start;
    }

    boolean permitted() {
        return permitted;
    }

    boolean pause(Event event) {
        if (pausedBy != null) {
            return false;
        }
        pausedBy = event;
        return true;
    }

    boolean resume(LocalDate on) {
        if (pausedBy == null) {
            return false;
        }
        pauses.add(new Stint.TrainingBreak(new DateSpan(pausedBy.on(), on), pausedBy.detail(Detail.TrainingPause.class).ground(),
                pausedBy));
        pausedBy = null;
        return true;
    }

    /** @param ending what ended it; null when only the agreement's end closes it, on {@code on} */
    Stint end(LocalDate on, Event ending, boolean certified, boolean provisional) {
        resume(on);
        return new Stint(start.kind() == EventKind.MASTER_STARTED, permitted, new DateSpan(start.on(), on), ending != null, certified,
                provisional, pauses, start, ending);
    }
}
