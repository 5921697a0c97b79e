package cn.dingxiang.web.lifeline;

import cn.dingxiang.obligation.DutyStatus;
import cn.dingxiang.timeline.Party;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A duty, at its due date.
 *
 * @param duty  the duty
 * @param on    its due date; the day it was triggered while its term is unset
 * @param state how it stands
 */
public record Mark(DutyStatus duty, LocalDate on, State state) {
    public Mark {
        Objects.requireNonNull(duty, "duty");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(state, "state");
    }

    /** How a duty stands. */
    public enum State { MET, MET_LATE, COMING, OVERDUE, WAIVED, UNSET }

    static Mark of(DutyStatus duty, LocalDate asOf) {
        return new Mark(duty, duty.dueOn() == null ? duty.triggeredOn() : duty.dueOn(), state(duty, asOf));
    }

    private static State state(DutyStatus duty, LocalDate asOf) {
        if (duty.doneOn() != null) {
            return duty.dueOn() == null || !duty.doneOn().isAfter(duty.dueOn()) ? State.MET : State.MET_LATE;
        }
        if (duty.waived()) {
            return State.WAIVED;
        }
        if (duty.dueOn() == null) {
            return State.UNSET;
        }
        return asOf.isAfter(duty.dueOn()) ? State.OVERDUE : State.COMING;
    }

    /** The county's and the employer's stand above the line, the student's below it. */
    public boolean isAbove() {
        return duty.party() != Party.STUDENT;
    }
}
