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
        pauses.add(new Stint.TrainingBreak(new DateSpan(pausedBy.on(), on), pausedBy.detail(Detail.TrainingPause.class).ground()));
        pausedBy = null;
        return true;
    }

    Stint end(LocalDate on, boolean itself, boolean certified, boolean provisional) {
        resume(on);
        return new Stint(start.kind() == EventKind.MASTER_STARTED, permitted, new DateSpan(start.on(), on), itself, certified,
                provisional, pauses);
    }
}
