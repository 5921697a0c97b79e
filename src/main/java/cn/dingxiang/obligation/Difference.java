package cn.dingxiang.obligation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;

/**
 * How two evaluations of one agreement differ: before and after an event, or under one policy and another.
 *
 * @param before   the one
 * @param after    the other
 * @param findings those that differ
 * @param duties   those that differ
 */
public record Difference(Evaluation before, Evaluation after, List<OfFinding> findings, List<OfDuty> duties) {
    private static final List<BiPredicate<Finding, Finding>> ALIKE_FINDINGS = List.of(
            (one, other) -> isOneMatter(one, other) && one.since().equals(other.since()), Difference::isOneMatter);
    private static final List<BiPredicate<DutyStatus, DutyStatus>> ALIKE_DUTIES = List.of(
            (one, other) -> isOneDuty(one, other) && one.triggeredOn().equals(other.triggeredOn()), Difference::isOneDuty);

    public Difference {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        findings = List.copyOf(findings);
        duties = List.copyOf(duties);
    }

    /** What became of a finding. */
    public enum What { APPEARED, CLOSED, REOPENED, CHANGED, DISAPPEARED }

    /**
     * A finding that differs.
     *
     * @param what   how
     * @param before null for one that appeared
     * @param after  null for one that disappeared
     */
    public record OfFinding(What what, Finding before, Finding after) {
        public OfFinding {
            Objects.requireNonNull(what, "what");
        }

        /** The finding as it is after, or was if it is no more. */
        public Finding finding() {
            return after == null ? before : after;
        }
    }

    /**
     * A duty that differs.
     *
     * @param before null for one that came to be
     * @param after  null for one that is no more
     */
    public record OfDuty(DutyStatus before, DutyStatus after) {

        /** The duty as it is after, or was if it is no more. */
        public DutyStatus duty() {
            return after == null ? before : after;
        }
    }

    public static Difference between(Evaluation before, Evaluation after) {
        List<OfFinding> findings = new ArrayList<>();
        pair(before.findings(), after.findings(), ALIKE_FINDINGS, (one, other) -> findings.add(new OfFinding(what(one, other), one, other)));
        List<OfDuty> duties = new ArrayList<>();
        pair(before.duties(), after.duties(), ALIKE_DUTIES, (one, other) -> duties.add(new OfDuty(one, other)));
        return new Difference(before, after, findings, duties);
    }

    /** The findings of which this became. */
    public List<Finding> findings(What what) {
        return findings.stream().filter(finding -> finding.what() == what).map(OfFinding::finding).toList();
    }

    /** How many open findings there are that were not open before. */
    public int newlyOpen() {
        return (int) findings.stream().filter(finding -> finding.after() != null && finding.after().isOpen()
                && (finding.before() == null || !finding.before().isOpen())).count();
    }

    /** Whether service is expected to end on another day, or completed on another. */
    public boolean movesTheEnd() {
        return !Objects.equals(before.service().expectedEnd(), after.service().expectedEnd());
    }

    /** Whether nothing that is looked at differs. */
    public boolean isNothing() {
        return before.equals(after);
    }

    private static What what(Finding before, Finding after) {
        if (before == null) {
            return What.APPEARED;
        }
        if (after == null) {
            return What.DISAPPEARED;
        }
        if (before.isOpen() == after.isOpen()) {
            return What.CHANGED;
        }
        return before.isOpen() ? What.CLOSED : What.REOPENED;
    }

    /** Takes equal ones away, then pairs those alike, the more alike first; those left over have no other. */
    private static <T> void pair(List<T> before, List<T> after, List<BiPredicate<T, T>> likenesses,
                                 java.util.function.BiConsumer<T, T> different) {
        List<T> left = new ArrayList<>(before);
        List<T> right = new ArrayList<>(after);
        left.removeIf(right::remove);
        for (BiPredicate<T, T> alike : likenesses) {
            left.removeIf(one -> {
                T match = right.stream().filter(other -> alike.test(one, other)).findFirst().orElse(null);
                if (match != null) {
                    right.remove(match);
                    different.accept(one, match);
                }
                return match != null;
            });
        }
        left.forEach(one -> different.accept(one, null));
        right.forEach(other -> different.accept(null, other));
    }

    private static boolean isOneMatter(Finding one, Finding other) {
        return one.code() == other.code() && one.subject().equals(other.subject());
    }

    private static boolean isOneDuty(DutyStatus one, DutyStatus other) {
        return one.code() == other.code() && Objects.equals(one.subject(), other.subject());
    }
}
