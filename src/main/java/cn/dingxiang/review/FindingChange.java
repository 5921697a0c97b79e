package cn.dingxiang.review;

import cn.dingxiang.obligation.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;

/**
 * One finding as known then and as known now.
 *
 * @param what how they compare
 * @param then its place among the findings then; null when it was not one of them
 * @param now  its place among the findings now; null when it is not one of them
 */
public record FindingChange(What what, Integer then, Integer now) {

    /** How what was known then compares with what is known now. */
    public enum What { SAME, CHANGED, APPEARED, DISAPPEARED }

    public FindingChange {
        Objects.requireNonNull(what, "what");
    }

    /** Pairs findings: first those alike, then those of one code, subject and day, then those whose day moved. */
    static List<FindingChange> between(List<Finding> then, List<Finding> now) {
        List<FindingChange> changes = new ArrayList<>();
        List<Integer> left = new ArrayList<>();
        List<Integer> right = new ArrayList<>();
        for (int place = 0; place < then.size(); place++) {
            left.add(place);
        }
        for (int place = 0; place < now.size(); place++) {
            right.add(place);
        }
        List<BiPredicate<Finding, Finding>> likenesses = List.of(Finding::equals,
                (one, other) -> isSameMatter(one, other) && one.since().equals(other.since()), FindingChange::isSameMatter);
        for (BiPredicate<Finding, Finding> alike : likenesses) {
            left.removeIf(place -> {
                Integer match = right.stream().filter(other -> alike.test(then.get(place), now.get(other))).findFirst().orElse(null);
                if (match != null) {
                    right.remove(match);
                    changes.add(new FindingChange(then.get(place).equals(now.get(match)) ? What.SAME : What.CHANGED, place, match));
                }
                return match != null;
            });
        }
        left.forEach(place -> changes.add(new FindingChange(What.DISAPPEARED, place, null)));
        right.forEach(place -> changes.add(new FindingChange(What.APPEARED, null, place)));
        return changes;
    }

    private static boolean isSameMatter(Finding one, Finding other) {
        return one.code() == other.code() && one.subject().equals(other.subject());
    }
}
