package cn.dingxiang.placement;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Role;
import java.time.LocalDateTime;
import java.util.Objects;

/**
 * A step taken.
 *
 * @param kind     what
 * @param approver in whose name consent was given; null for other steps
 * @param by       who took it
 * @param role     in which role; null for the product itself
 * @param county   of which county; null when of none
 * @param at       when
 * @param reason   why; null when none was asked for
 */
public record RequestStep(Kind kind, Approver approver, String by, Role role, String county, LocalDateTime at, String reason) {

    /** The steps there are; which is allowed when, and to whom, stands in {@link StepRule#ALL}. */
    public enum Kind { ASK, CONSENT, APPROVE, CARRY_OUT, REFUSE, WITHDRAW }

    public RequestStep {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        if ((kind == Kind.CONSENT) != (approver != null)) {
            throw new IllegalArgumentException("consent is given in somebody's name, nothing else is");
        }
    }

    static RequestStep by(Actor actor, Kind kind, Approver approver, LocalDateTime at, String reason) {
        return new RequestStep(kind, approver, actor.name(), actor.role(), actor.county(), at, reason);
    }
}
