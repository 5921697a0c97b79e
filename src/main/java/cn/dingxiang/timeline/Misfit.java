package cn.dingxiang.timeline;

import cn.dingxiang.agreement.Agreement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * An event that changes nothing where it stands (domain rules, section 3).
 *
 * @param event the event
 * @param why   why
 */
public record Misfit(Event event, Why why) {

    /** Why an event is ignored. */
    public enum Why { OUT_OF_PLACE, AFTER_THE_END }

    public Misfit {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(why, "why");
    }

    /** The misfits among {@code events}, in their order; each is one of them, the same object. */
    public static List<Misfit> among(Agreement agreement, List<Event> events) {
        List<Step> steps = Course.of(agreement, events).steps();
        List<Misfit> misfits = new ArrayList<>();
        for (Event event : events) {
            Step step = steps.stream().filter(candidate -> candidate.event() == event).findFirst().orElse(null);
            if (step == null && event.kind() != EventKind.PAYMENT) {
                misfits.add(new Misfit(event, Why.AFTER_THE_END));
            } else if (step != null && !step.taken()) {
                misfits.add(new Misfit(event, Why.OUT_OF_PLACE));
            }
        }
        return misfits;
    }
}
