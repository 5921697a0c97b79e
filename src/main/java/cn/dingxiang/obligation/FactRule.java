package cn.dingxiang.obligation;

import cn.dingxiang.timeline.EventKind;
import cn.dingxiang.timeline.EventKinds;
import java.util.List;
import java.util.function.Function;

/**
 * A rule about facts: a pure function of the situation.
 *
 * @param code     what it finds
 * @param findings what it finds, with closing days, as far as it can be foreseen
 * @param raisedBy the kinds of event that can raise it: without one of these it finds nothing and need not be asked; none for a rule that
 *                 rests on more than events
 */
record FactRule(FindingCode code, Function<Situation, List<Found>> findings, EventKinds raisedBy) {

    FactRule(FindingCode code, Function<Situation, List<Found>> findings, EventKind... raisedBy) {
        this(code, findings, EventKinds.of(raisedBy));
    }

    /** Whether it may find anything in a life with events of these kinds. */
    boolean concerns(EventKinds kinds) {
        return raisedBy.isEmpty() || raisedBy.meets(kinds);
    }
}
