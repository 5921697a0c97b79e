package cn.dingxiang.web.lifeline;

import cn.dingxiang.timeline.DateSpan;
import cn.dingxiang.timeline.Event;
import cn.dingxiang.timeline.Phase;
import cn.dingxiang.timeline.ServiceClock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What is on the picture, without words or measures.
 *
 * @param asOf    the day it shows
 * @param phase   where the signer stands
 * @param axis    first and last day shown
 * @param lanes   the lanes drawn
 * @param spans   what lasts, lane by lane, in order of days
 * @param marks   the duties, by date
 * @param service the clock
 * @param end     the flag at the (projected) end of service; null when there is none
 * @param ifLost  the flag where it would fall if training credit were lost; null when that makes no difference
 * @param ending  what ended the agreement; null while it runs
 */
public record LifeLine(LocalDate asOf, Phase phase, DateSpan axis, Set<Lane> lanes, List<Span> spans, List<Mark> marks,
                       ServiceClock.Reading service, Flag end, Flag ifLost, Event ending) {
    public LifeLine {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(axis, "axis");
        Objects.requireNonNull(service, "service");
        lanes = Collections.unmodifiableSet(EnumSet.copyOf(lanes));
        spans = List.copyOf(spans);
        marks = List.copyOf(marks);
    }

    /**
     * The end of service.
     *
     * @param on    the first free day
     * @param state reached, projected, or projected with training whose certificate is still to come
     */
    public record Flag(LocalDate on, State state) {
        /** How sure it is. */
        public enum State { REACHED, PROJECTED, PROVISIONAL, IF_LOST }

        public Flag {
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(state, "state");
        }
    }

    /** What an institution the doctor works for is shown: not what is barred, nor what the doctor owes. */
    public LifeLine forInstitution() {
        return with(EnumSet.complementOf(EnumSet.of(Lane.BANS)));
    }

    /** What whoever holds a mailed link is shown: as {@link #forInstitution}, and no pauses either, as their grounds can be private. */
    public LifeLine forLink() {
        return with(EnumSet.complementOf(EnumSet.of(Lane.BANS, Lane.PAUSE)));
    }

    private LifeLine with(Set<Lane> shown) {
        return new LifeLine(asOf, phase, axis, shown, spans.stream().filter(span -> shown.contains(span.lane())).toList(),
                marks.stream().filter(Mark::isAbove).toList(), service, end, ifLost, ending);
    }

    /** What is in a lane. */
    public List<Span> in(Lane lane) {
        return spans.stream().filter(span -> span.lane() == lane).toList();
    }

    /** Whether today is within what is shown; long after the end it is not. */
    public boolean showsToday() {
        return !asOf.isBefore(axis.from()) && asOf.isBefore(axis.to());
    }
}
