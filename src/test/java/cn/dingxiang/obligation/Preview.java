package cn.dingxiang.obligation;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.timeline.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What events would change, told before they are written: the evaluation without and with them.
 *
 * @param asOf   the day both are read on: the day asked for, or the last added event's where that is later
 * @param before without the events
 * @param after  with them
 */
public record Preview(LocalDate asOf, Evaluation before, Evaluation after) {
    public Preview {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }

    /** @param added events to be written after {@code known} */
    public static Preview of(Agreement agreement, List<Event> known, List<Event> added, LocalDate asOf) {
        LocalDate day = added.stream().map(Event::on).reduce(asOf, (one, other) -> one.isBefore(other) ? other : one);
        List<Event> all = new ArrayList<>(known);
        all.addAll(added);
        return new Preview(day, Evaluator.evaluate(agreement, known, day), Evaluator.evaluate(agreement, all, day));
    }

    /** Findings that are open with the events and not without them. */
    public List<Finding> newFindings() {
        return missing(before.findings(), after.findings());
    }

    /** Findings that are open without the events and closed or gone with them. */
    public List<Finding> settledFindings() {
        return missing(after.findings(), before.findings());
    }

    /** Whether the end of service, as projected, is another day. */
    public boolean movesTheEnd() {
        return !Objects.equals(before.service().expectedEnd(), after.service().expectedEnd());
    }

    /** Whether the events would be ignored or change nothing that is looked at. */
    public boolean changesNothing() {
        return before.equals(after);
    }

    private static List<Finding> missing(List<Finding> from, List<Finding> in) {
        List<Finding> open = from.stream().filter(Finding::isOpen).toList();
        return in.stream().filter(Finding::isOpen).filter(finding -> open.stream().noneMatch(other -> isSame(finding, other))).toList();
    }

    private static boolean isSame(Finding one, Finding other) {
        return one.code() == other.code() && one.subject().equals(other.subject()) && one.since().equals(other.since());
    }
}
