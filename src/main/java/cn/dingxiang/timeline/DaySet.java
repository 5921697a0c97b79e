package cn.dingxiang.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** An immutable set of days, kept as spans in order that neither meet nor overlap. */
public final class DaySet {
    /** No day. */
    public static final DaySet EMPTY = new DaySet();

    /** An array, for the evaluator goes through it dozens of times a life. */
    private final DateSpan[] spans;

    private DaySet(DateSpan... spans) {
        this.spans = spans;
    }

    /** The days of all {@code spans}, in any order; they may overlap. */
    public static DaySet of(List<DateSpan> spans) {
        if (spans.isEmpty()) {
            return EMPTY;
        }
        if (spans.size() == 1) {
            DateSpan only = spans.get(0);
            return only.from().equals(only.to()) ? EMPTY : new DaySet(only);
        }
        List<DateSpan> ordered = new ArrayList<>(spans);
        ordered.sort(Comparator.comparing(DateSpan::from));
        List<DateSpan> joined = new ArrayList<>(ordered.size());
        LocalDate from = null;
        LocalDate to = null;
        for (DateSpan span : ordered) {
            if (span.from().equals(span.to())) {
                continue;
            }
            if (from == null) {
                from = span.from();
                to = span.to();
            } else if (span.from().isAfter(to)) {
                joined.add(new DateSpan(from, to));
                from = span.from();
                to = span.to();
            } else if (span.to().isAfter(to)) {
                to = span.to();
            }
        }
        if (from != null) {
            joined.add(new DateSpan(from, to));
        }
        return inOrder(joined);
    }

    /** The days from {@code from} up to {@code to}. */
    public static DaySet of(LocalDate from, LocalDate to) {
        return from.isBefore(to) ? new DaySet(new DateSpan(from, to)) : EMPTY;
    }

    /** The days of {@code spans}, which are in order and neither meet nor overlap. */
    private static DaySet inOrder(List<DateSpan> spans) {
        return spans.isEmpty() ? EMPTY : new DaySet(spans.toArray(DateSpan[]::new));
    }

    /** The spans, in order. */
    public List<DateSpan> spans() {
        return List.of(spans);
    }

    public boolean isEmpty() {
        return spans.length == 0;
    }

    /** The first day, or null. */
    public LocalDate first() {
        return isEmpty() ? null : spans[0].from();
    }

    /** The day after the last, or null. */
    public LocalDate end() {
        return isEmpty() ? null : spans[spans.length - 1].to();
    }

    /** The first of these days on or after {@code day}, or null. */
    public LocalDate firstFrom(LocalDate day) {
        for (DateSpan span : spans) {
            if (span.to().isAfter(day)) {
                return span.from().isBefore(day) ? day : span.from();
            }
        }
        return null;
    }

    /** The first day after {@code day} on which these days begin or end; null when there is none. */
    public LocalDate nextTurn(LocalDate day) {
        for (DateSpan span : spans) {
            if (span.from().isAfter(day)) {
                return span.from();
            }
            if (span.to().isAfter(day)) {
                return span.isOpen() ? null : span.to();
            }
        }
        return null;
    }

    public boolean contains(LocalDate day) {
        for (DateSpan span : spans) {
            if (span.contains(day)) {
                return true;
            }
        }
        return false;
    }

    public DaySet union(DaySet other) {
        if (isEmpty()) {
            return other;
        }
        if (other.isEmpty()) {
            return this;
        }
        List<DateSpan> all = new ArrayList<>(spans());
        all.addAll(other.spans());
        return of(all);
    }

    public DaySet minus(DaySet other) {
        if (isEmpty() || other.isEmpty()) {
            return this;
        }
        List<DateSpan> left = new ArrayList<>();
        for (DateSpan span : spans) {
            LocalDate from = span.from();
            for (DateSpan hole : other.spans) {
                if (hole.to().isAfter(from) && hole.from().isBefore(span.to())) {
                    if (hole.from().isAfter(from)) {
                        left.add(new DateSpan(from, hole.from()));
                    }
                    from = hole.to();
                }
            }
            if (from.isBefore(span.to())) {
                left.add(new DateSpan(from, span.to()));
            }
        }
        return of(left);
    }

    public DaySet intersect(LocalDate from, LocalDate to) {
        if (isEmpty() || !first().isBefore(from) && !end().isAfter(to)) {
            return this;
        }
        List<DateSpan> inside = new ArrayList<>();
        for (DateSpan span : spans) {
            LocalDate start = span.from().isBefore(from) ? from : span.from();
            LocalDate end = span.to().isAfter(to) ? to : span.to();
            if (start.isBefore(end)) {
                inside.add(new DateSpan(start, end));
            }
        }
        return inOrder(inside);
    }

    /** How many of these days are before {@code day}. */
    public long daysBefore(LocalDate day) {
        long count = 0;
        for (DateSpan span : spans) {
            if (span.from().isBefore(day)) {
                LocalDate end = span.to().isAfter(day) ? day : span.to();
                count += end.toEpochDay() - span.from().toEpochDay();
            }
        }
        return count;
    }

    /**
     * The day after the {@code count}-th of these days, or null when there are fewer; the first day itself when {@code count} is 0.
     */
    public LocalDate afterDays(long count) {
        long left = count;
        for (DateSpan span : spans) {
            long length = span.to().toEpochDay() - span.from().toEpochDay();
            if (left <= length) {
                return span.from().plusDays(left);
            }
            left -= length;
        }
        return null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DaySet days && Arrays.equals(spans, days.spans);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(spans);
    }

    @Override
    public String toString() {
        return Arrays.toString(spans);
    }
}
