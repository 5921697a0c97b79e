package cn.dingxiang.placement;

import cn.dingxiang.directory.Actor;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A request with every step taken.
 *
 * @param id      its key; 0 before it is kept
 * @param doctor  whom it is about
 * @param wish    what is requested
 * @param route   between whom
 * @param needs   whose consent it needs besides the approval of the agreement's county
 * @param state   where it stands
 * @param steps   what was done so far, in order; the first is that it was asked
 */
public record PlacementRequest(long id, Doctor doctor, Wish wish, Route route, Set<Approver> needs, RequestState state,
                               List<RequestStep> steps) {

    /**
     * Whom a request is about.
     *
     * @param agreement the agreement's key
     * @param number    协议编号
     * @param person    the doctor's key
     * @param name      the doctor
     * @param county    the agreement's county
     */
    public record Doctor(long agreement, String number, long person, String name, String county) {
        public Doctor {
            Objects.requireNonNull(number, "number");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(county, "county");
        }
    }

    /**
     * Between whom a doctor moves.
     *
     * @param fromCounty the county of the unit deployed to, else the agreement's
     * @param toCounty   the county of the unit to go to, else the same
     * @param employer   the unit that employs; null when nobody of that name is on record
     */
    public record Route(String fromCounty, String toCounty, Long employer) {
        public Route {
            Objects.requireNonNull(fromCounty, "fromCounty");
            Objects.requireNonNull(toCounty, "toCounty");
        }
    }

    public PlacementRequest {
        Objects.requireNonNull(doctor, "doctor");
        Objects.requireNonNull(wish, "wish");
        Objects.requireNonNull(route, "route");
        Objects.requireNonNull(state, "state");
        needs = needs.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(needs));
        steps = List.copyOf(steps);
    }

    public String county() {
        return doctor.county();
    }

    /** Who asked. */
    public String askedBy() {
        return steps.get(0).by();
    }

    /** Consents already given. */
    public Set<Approver> consents() {
        Set<Approver> given = EnumSet.noneOf(Approver.class);
        steps.stream().filter(step -> step.approver() != null).forEach(step -> given.add(step.approver()));
        return given;
    }

    /** Consents still missing. */
    public Set<Approver> missing() {
        Set<Approver> missing = EnumSet.noneOf(Approver.class);
        missing.addAll(needs);
        missing.removeAll(consents());
        return missing;
    }

    /** This request as it will be once everybody agrees, {@code at} the latest. */
    PlacementRequest foreseen(Actor actor, LocalDateTime at) {
        List<RequestStep> all = new ArrayList<>(steps);
        missing().forEach(approver -> all.add(RequestStep.by(actor, RequestStep.Kind.CONSENT, approver, at, null)));
        all.add(RequestStep.by(actor, RequestStep.Kind.APPROVE, null, at, null));
        return new PlacementRequest(id, doctor, wish, route, needs, RequestState.APPROVED, all);
    }

    /** The day the county of the agreement approved it. */
    LocalDate approvedOn() {
        return steps.stream().filter(step -> step.kind() == RequestStep.Kind.APPROVE).map(step -> step.at().toLocalDate()).findFirst()
                .orElseThrow();
    }
}
