package cn.dingxiang.placement;

import cn.dingxiang.directory.Actor;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * When a step is allowed, and to whom. Every step after the first stands in {@link #ALL}; nothing else is offered or taken.
 *
 * @param kind     the step
 * @param from     the states in which it can be taken
 * @param reasoned whether it needs a reason
 * @param who      who may take it
 */
record StepRule(RequestStep.Kind kind, Set<RequestState> from, boolean reasoned, BiPredicate<Actor, PlacementRequest> who) {
    private static final Set<RequestState> OPEN = Set.of(RequestState.ASKED, RequestState.CONSENTED, RequestState.APPROVED);

    static final List<StepRule> ALL = List.of(
            new StepRule(RequestStep.Kind.CONSENT, Set.of(RequestState.ASKED), false, StepRule::holdsMissingConsent),
            new StepRule(RequestStep.Kind.APPROVE, Set.of(RequestState.ASKED, RequestState.CONSENTED), false,
                    (actor, request) -> request.missing().isEmpty() && isCountyOfAgreement(actor, request)),
            new StepRule(RequestStep.Kind.CARRY_OUT, Set.of(RequestState.APPROVED), false, StepRule::isCountyOfAgreement),
            new StepRule(RequestStep.Kind.REFUSE, OPEN, true,
                    (actor, request) -> isCountyOfAgreement(actor, request) || holdsConsent(actor, request)),
            new StepRule(RequestStep.Kind.WITHDRAW, OPEN, true,
                    (actor, request) -> actor.name().equals(request.askedBy())));

    /** The steps this actor can take now. */
    static Set<RequestStep.Kind> offered(Actor actor, PlacementRequest request) {
        Set<RequestStep.Kind> offered = EnumSet.noneOf(RequestStep.Kind.class);
        ALL.stream().filter(rule -> rule.allows(actor, request)).forEach(rule -> offered.add(rule.kind));
        return offered;
    }

    static StepRule of(RequestStep.Kind kind) {
        return ALL.stream().filter(rule -> rule.kind == kind).findFirst().orElseThrow();
    }

    boolean allows(Actor actor, PlacementRequest request) {
        return from.contains(request.state()) && who.test(actor, request);
    }

    private static boolean isCountyOfAgreement(Actor actor, PlacementRequest request) {
        return Reach.isOfficerOf(actor, request.county());
    }

    private static boolean holdsMissingConsent(Actor actor, PlacementRequest request) {
        return request.missing().stream().anyMatch(approver -> approver.isHeldBy(actor, request));
    }

    private static boolean holdsConsent(Actor actor, PlacementRequest request) {
        return request.needs().stream().anyMatch(approver -> approver.isHeldBy(actor, request));
    }
}
