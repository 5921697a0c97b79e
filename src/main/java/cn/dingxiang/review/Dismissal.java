package cn.dingxiang.review;

import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.obligation.Grounds;
import cn.dingxiang.obligation.Standing;
import cn.dingxiang.timeline.Event;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A finding that people dismissed: it raises no reminder, case or alert again until a new fact corroborates it. That is an event recorded
 * after the dismissal among those it can rest on, or its standing rising to {@code ESTABLISHED}.
 *
 * @param code      what
 * @param subject   of what; empty when nothing distinguishes it
 * @param since     the day it dates from
 * @param standing  how firm it was then
 * @param lastEvent the highest key of an event recorded by then; 0 when there was none
 */
public record Dismissal(FindingCode code, String subject, LocalDate since, Standing standing, long lastEvent) {
    public Dismissal {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(standing, "standing");
    }

    /** Whether this standing event is a new fact for it. @param id the event's key */
    public boolean isCorroboratedBy(long id, Event event) {
        return id > lastEvent && Grounds.canRestOn(code, subject, event);
    }

    /** Whether the finding as it stands now is the one dismissed, and no firmer. */
    public boolean silences(FindingCode what, String ofWhat, LocalDate from, Standing now) {
        return what == code && ofWhat.equals(subject) && from.equals(since)
                && (now != Standing.ESTABLISHED || standing == Standing.ESTABLISHED);
    }
}
