package cn.dingxiang.casework;

import cn.dingxiang.directory.Role;
import cn.dingxiang.timeline.Party;
import java.util.Objects;
import java.util.Set;

/**
 * One step there is. Everybody gives a reason; entering {@code to} starts its time limit.
 *
 * @param action      what is done
 * @param sides       whose cases it is for
 * @param from        the states it can be taken in; empty when it begins a case
 * @param to          the state it leads to; null: where the case was before (stays, or goes back after a complaint)
 * @param roles       who may take it; empty: the product itself only
 * @param evidence    whether it needs an attachment or an event to point at
 * @param afterPeriod whether the other side's time must have passed first
 */
public record Step(Action action, Set<Party> sides, Set<CaseState> from, CaseState to, Set<Role> roles, boolean evidence,
                   boolean afterPeriod) {
    public Step {
        Objects.requireNonNull(action, "action");
        sides = Set.copyOf(sides);
        from = Set.copyOf(from);
        roles = Set.copyOf(roles);
    }

    /** Whether people take it. */
    public boolean isForPeople() {
        return !roles.isEmpty();
    }

    /** Whether it can be taken with a case of this side in this state, whoever asks. */
    boolean fits(Party side, CaseState state) {
        return sides.contains(side) && from.contains(state);
    }

    /** The state it leads to from where {@code file} stands. */
    CaseState target(CaseFile file) {
        if (to != null) {
            return to;
        }
        return file.state() == CaseState.APPEAL && action == Action.REJECT_COMPLAINT ? file.returnsTo() : file.state();
    }
}
