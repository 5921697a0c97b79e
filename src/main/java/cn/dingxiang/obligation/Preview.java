package cn.dingxiang.obligation;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.timeline.Event;
import cn.dingxiang.timeline.Misfit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What events would change, told before they are written: the evaluation without and with them. Nothing is stored.
 *
 * @param asOf    the day both are read on: the day asked for, or the last added event's where that is later
 * @param before  without the events
 * @param after   with them
 * @param misfits events that would change nothing and did not stand so before: the new ones, or others that no longer fit
 */
public record Preview(LocalDate asOf, Evaluation before, Evaluation after, List<Misfit> misfits) {
    public Preview {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        misfits = List.copyOf(misfits);
    }

    /** @param added events to be written after {@code known} */
    public static Preview of(Agreement agreement, List<Event> known, List<Event> added, LocalDate asOf) {
        List<Event> all = new ArrayList<>(known);
        all.addAll(added);
        return between(agreement, known, all, added, asOf);
    }

    /**
     * What voiding or correcting an event would change.
     *
     * @param voided      one of {@code known}, the same object
     * @param replacement what is to stand in its place; null when the event never happened
     */
    public static Preview ofCorrection(Agreement agreement, List<Event> known, Event voided, Event replacement, LocalDate asOf) {
        List<Event> all = new ArrayList<>();
        for (Event event : known) {
            if (event != voided) {
                all.add(event);
            } else if (replacement != null) {
                all.add(replacement);
            }
        }
        if (known.stream().noneMatch(event -> event == voided)) {
            throw new IllegalArgumentException("not one of the events: " + voided.kind() + " " + voided.on());
        }
        return between(agreement, known, all, replacement == null ? List.of() : List.of(replacement), asOf);
    }

    private static Preview between(Agreement agreement, List<Event> known, List<Event> all, List<Event> fresh, LocalDate asOf) {
        LocalDate day = fresh.stream().map(Event::on).reduce(asOf, (one, other) -> one.isBefore(other) ? other : one);
        List<Misfit> already = Misfit.among(agreement, known);
        List<Misfit> misfits = Misfit.among(agreement, all).stream()
                .filter(misfit -> already.stream().noneMatch(other -> other.event() == misfit.event())).toList();
        return new Preview(day, Evaluator.evaluate(agreement, known, day), Evaluator.evaluate(agreement, all, day), misfits);
    }

    /** Everything that differs. */
    public Difference difference() {
        return Difference.between(before, after);
    }

    /** 预计期满 2031-09-01 → 2032-01-30；新增疑点 0. {@link Locale#ROOT} stands for Chinese. */
    public String headline(Locale locale) {
        return DifferenceWords.in(locale).headline(difference());
    }

    /** What to look at before writing the events all the same; none when all fit. */
    public List<String> warnings(Locale locale) {
        return misfits.stream().map(DifferenceWords.in(locale)::misfit).toList();
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
