package cn.dingxiang.timeline;

import java.util.List;

/**
 * A set of kinds of event, one bit each: it is asked for every rule of every evaluation.
 *
 * @param bits the bit of each kind's ordinal
 */
public record EventKinds(long bits) {

    /** These kinds. */
    public static EventKinds of(EventKind... kinds) {
        long bits = 0;
        for (EventKind kind : kinds) {
            bits |= bit(kind);
        }
        return new EventKinds(bits);
    }

    /** The kinds of the events of {@code steps}. */
    static EventKinds of(List<Step> steps) {
        long bits = 0;
        for (Step step : steps) {
            bits |= bit(step.event().kind());
        }
        return new EventKinds(bits);
    }

    public boolean isEmpty() {
        return bits == 0;
    }

    public boolean contains(EventKind kind) {
        return (bits & bit(kind)) != 0;
    }

    /** Whether any kind is in both. */
    public boolean meets(EventKinds other) {
        return (bits & other.bits) != 0;
    }

    private static long bit(EventKind kind) {
        return 1L << kind.ordinal();
    }
}
