package cn.dingxiang.intake;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.timeline.Event;
import cn.dingxiang.timeline.Misfit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Says of events about to be recorded whether they fit: by building the course with them in it and looking what it takes. */
public final class EventWarnings {

    private EventWarnings() { }

    /**
     * The warnings of each new event, in order.
     *
     * @param agreement the agreement with its terms; null when they cannot be resolved
     * @param before    the events that count so far, those of one day in their order
     * @param after     the events that will count, the new ones among them (the same objects)
     * @param fresh     the new ones
     */
    public static List<List<Warning>> of(Agreement agreement, List<Event> before, List<Event> after, List<Event> fresh) {
        if (agreement == null) {
            return fresh.stream().map(event -> List.of(Warning.NOT_CHECKED)).toList();
        }
        Map<Event, Warning> ignored = ignored(agreement, after);
        List<Event> displaced = displaced(agreement, before, ignored, fresh);
        List<List<Warning>> warnings = new ArrayList<>();
        for (Event event : fresh) {
            if (ignored.containsKey(event)) {
                warnings.add(List.of(ignored.get(event)));
            } else {
                boolean displaces = displaced.stream().anyMatch(other -> !other.on().isBefore(event.on()));
                warnings.add(displaces ? List.of(Warning.PUTS_ANOTHER_OUT_OF_PLACE) : List.of());
            }
        }
        return warnings;
    }

    /** What to say when events only go away: whether others no longer fit without them. */
    public static List<Warning> ofRemoval(Agreement agreement, List<Event> before, List<Event> after) {
        if (agreement == null) {
            return List.of(Warning.NOT_CHECKED);
        }
        return displaced(agreement, before, ignored(agreement, after), List.of()).isEmpty()
                ? List.of() : List.of(Warning.PUTS_ANOTHER_OUT_OF_PLACE);
    }

    private static List<Event> displaced(Agreement agreement, List<Event> before, Map<Event, Warning> ignored, List<Event> fresh) {
        Map<Event, Boolean> isFresh = new IdentityHashMap<>();
        fresh.forEach(event -> isFresh.put(event, true));
        Map<Event, Warning> ignoredBefore = before.isEmpty() ? Map.of() : ignored(agreement, before);
        return ignored.keySet().stream().filter(event -> !isFresh.containsKey(event) && !ignoredBefore.containsKey(event)).toList();
    }

    /** The events that change nothing, by identity: two alike may differ in this. */
    private static Map<Event, Warning> ignored(Agreement agreement, List<Event> events) {
        Map<Event, Warning> ignored = new IdentityHashMap<>();
        Misfit.among(agreement, events).forEach(misfit -> ignored.put(misfit.event(), switch (misfit.why()) {
            case OUT_OF_PLACE -> Warning.OUT_OF_PLACE;
            case AFTER_THE_END -> Warning.AFTER_THE_END;
        }));
        return Collections.unmodifiableMap(ignored);
    }
}
