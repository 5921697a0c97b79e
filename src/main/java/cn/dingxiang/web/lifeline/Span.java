package cn.dingxiang.web.lifeline;

import cn.dingxiang.timeline.DateSpan;
import cn.dingxiang.timeline.Event;
import cn.dingxiang.timeline.Stretch;
import java.util.List;
import java.util.Objects;

/**
 * Something that lasts.
 *
 * @param lane    where it is drawn
 * @param what    what it is
 * @param days    first day, and first day after; what is open ends the day after the day of the picture
 * @param open    whether it goes on
 * @param credit  whether its days count as service
 * @param cause   why they do or do not; null where that is not asked
 * @param event   the event that began it; null when none did
 * @param bans    for a window of bans, what is barred
 * @param clauses what it rests on
 */
public record Span(Lane lane, What what, DateSpan days, boolean open, Credit credit, Stretch.Cause cause, Event event,
                   List<cn.dingxiang.agreement.Ban> bans, List<String> clauses) {
    public Span {
        Objects.requireNonNull(lane, "lane");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(days, "days");
        Objects.requireNonNull(credit, "credit");
        bans = List.copyOf(bans);
        clauses = List.copyOf(clauses);
    }

    /** What it is. */
    public enum What {
        STUDY, STUDY_EXPECTED, SUSPENDED, TRAINING, MASTER, OTHER_MASTER, DEPLOYED, AWAITING, PROJECTED, PAUSE, SECONDED, ABSENT,
        TRAINING_PAUSE, EXAMS_BARRED, JOBS_BARRED
    }

    /** Whether its days count as service. */
    public enum Credit {
        COUNTED,
        /** Counted as long as the certificate may still come. */
        PROVISIONAL,
        NOT_COUNTED,
        /** To come, if every day counts. */
        PROJECTED,
        /** Not a matter of counting. */
        NONE
    }
}
