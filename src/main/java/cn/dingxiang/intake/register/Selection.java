package cn.dingxiang.intake.register;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Proposals to decide together: those named, or all open ones of a list.
 *
 * @param ids      null for all open ones
 * @param filter   of that list; null for those named
 * @param expected how many there were when the officer saw the list; null when it was not seen
 */
public record Selection(Set<Long> ids, ProposalFilter filter, Integer expected) {
    public Selection {
        if ((ids == null) == (filter == null)) {
            throw new IllegalArgumentException("a selection names proposals or a list");
        }
    }

    public static Selection of(Set<Long> ids) {
        return new Selection(new TreeSet<>(Objects.requireNonNull(ids, "ids")), null, null);
    }

    /** All that are open. @param expected see above */
    public static Selection openOf(ProposalFilter filter, Integer expected) {
        return new Selection(null, Objects.requireNonNull(filter, "filter"), expected);
    }
}
