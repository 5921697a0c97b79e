package cn.dingxiang.casework;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.directory.Role;
import cn.dingxiang.timeline.Party;
import java.util.Optional;
import java.util.Set;

/**
 * The rule by which a breach or default is confirmed: one officer proposes, another confirms, and neither recorded a fact the findings
 * rest on, nor a correction of one. In a bureau of one or two people the second comes from the prefecture or the province.
 *
 * @param recorders who recorded those facts
 * @param deciders  how many people of the county's bureau may decide
 */
record TwoPeople(Set<String> recorders, int deciders) {
    private static final int SMALL_BUREAU = 2;

    TwoPeople {
        recorders = Set.copyOf(recorders);
    }

    /** Why {@code actor} may not propose; empty when they may. */
    Optional<Refused> againstProposing(Actor actor) {
        return recorders.contains(actor.name()) ? Optional.of(Refusals.of("recorded-the-fact")) : Optional.empty();
    }

    /** Why {@code actor} may not confirm what was proposed; empty when they may. */
    Optional<Refused> againstConfirming(Actor actor, CaseFile file) {
        String proposer = file.last(Action.PROPOSE_CONFIRMATION).map(StepTaken::by).orElse(null);
        if (proposer == null || proposer.equals(actor.name())) {
            return Optional.of(Refusals.of("needs-second-person"));
        }
        if (recorders.contains(actor.name())) {
            return Optional.of(Refusals.of("recorded-the-fact"));
        }
        if (recorders.contains(proposer)) {
            return Optional.of(Refusals.of("proposer-recorded-the-fact"));
        }
        boolean ofTheBureau = actor.role() != Role.PREFECTURE && actor.role() != Role.PROVINCE;
        if (file.party() != Party.COUNTY && ofTheBureau && deciders <= SMALL_BUREAU) {
            return Optional.of(Refusals.of("small-bureau"));
        }
        return Optional.empty();
    }

    /** Why {@code actor} may not decide a complaint; nobody decides about their own decision. */
    static Optional<Refused> againstJudging(Actor actor, CaseFile file) {
        boolean own = file.steps().stream().anyMatch(step -> step.by().equals(actor.name())
                && (step.action() == Action.PROPOSE_CONFIRMATION || step.action() == Action.CONFIRM
                || step.action() == Action.LODGE_COMPLAINT));
        return own ? Optional.of(Refusals.of("own-decision")) : Optional.empty();
    }
}
