package cn.dingxiang.intake.register;

import java.util.Objects;

/** What was proposed of an agreement before, and what became of it. */
public record Proposed(long agreement, Draft draft, ProposalState state) {
    public Proposed {
        Objects.requireNonNull(draft, "draft");
        Objects.requireNonNull(state, "state");
    }
}
