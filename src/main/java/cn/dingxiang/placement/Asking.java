package cn.dingxiang.placement;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.People;
import cn.dingxiang.directory.Person;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.Unit;
import cn.dingxiang.directory.audit.Looks;
import cn.dingxiang.timeline.Party;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Where requests begin: who may ask for what, and whose consent it will need. */
@Singleton
@Transactional
public class Asking {
    private static final Set<Workflow> BY_UNIT = EnumSet.of(Workflow.TRANSFER, Workflow.SECONDMENT, Workflow.RETURN);

    private final DoctorFiles doctors;
    private final UnitLists units;
    private final Posts posts;
    private final People people;
    private final Requests requests;
    private final AuditTrail audit;
    private final CivilTime time;

    public Asking(DoctorFiles doctors, UnitLists units, Posts posts, People people, Requests requests, AuditTrail audit, CivilTime time) {
        this.doctors = doctors;
        this.units = units;
        this.posts = posts;
        this.people = people;
        this.requests = requests;
        this.audit = audit;
        this.time = time;
    }

    /** What this actor can ask for now, for the doctor of this agreement. */
    public Set<Workflow> offered(Actor actor, String number) {
        DoctorFile doctor = doctors.open(actor, number, time.today());
        return Arrays.stream(Workflow.values()).filter(workflow -> doctor.fits(workflow) && mayAsk(actor, doctor, workflow))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Workflow.class)));
    }

    /** The doctor of this agreement, and what this actor can ask for now. */
    public Candidate candidate(Actor actor, String number) {
        DoctorFile doctor = doctors.open(actor, number, time.today());
        PlacementRequest.Doctor subject = subject(doctor);
        audit.record(Looks.What.PERSON.entry(actor, "agreement:" + doctor.file().id(), doctor.county(), null));
        return new Candidate(doctor.file().id(), number, subject.name(), doctor.county(), doctor.file().signed().track(),
                doctor.inForce().phase(doctor.situation().isComplete(doctor.asOf())), doctor.posting() == null ? null : doctor.posting().unit(),
                doctor.inForce().employed() ? doctor.inForce().employer() : null, doctor.inForce().designatedUnit(), offered(actor, number));
    }

    /** Asks. @return the request's key */
    public long ask(Actor actor, String number, Wish wish, String reason) {
        Reach.requireReason(reason);
        DoctorFile doctor = doctors.open(actor, number, time.today());
        if (!mayAsk(actor, doctor, wish.workflow())) {
            throw Reach.refused("request.not-theirs");
        }
        if (!doctor.fits(wish.workflow())) {
            throw Reach.refused("request.unfit." + wish.workflow());
        }
        if (!mayOrder(actor, wish)) {
            throw Reach.refused("request.ordered-by");
        }
        Unit unit = wish.unit() == null ? null : openUnit(wish.unit());
        check(doctor, wish, unit);
        Set<Approver> needs = wish.workflow() == Workflow.TRANSFER ? TransferNeeds.of(doctor, unit) : Set.of();
        PlacementRequest request = new PlacementRequest(0, subject(doctor), wish, route(doctor, unit), needs, RequestState.ASKED,
                List.of(RequestStep.by(actor, RequestStep.Kind.ASK, null, time.now(), reason)));
        long id = requests.open(request).orElseThrow(() -> Reach.refused("request.open-already"));
        audit.record(new AuditEntry(actor, "placement.ask", "placement:" + id, null, wish.workflow() + " agreement:" + doctor.file().id(),
                reason));
        return id;
    }

    private boolean mayAsk(Actor actor, DoctorFile doctor, Workflow workflow) {
        if (actor.role() == Role.STUDENT) {
            return workflow == Workflow.TRANSFER;
        }
        return Reach.isOfficerOf(actor, doctor.county()) || BY_UNIT.contains(workflow) && doctors.isTheirs(actor, doctor);
    }

    /** Only the bureau says in whose name something is wished; others wish in their own. */
    private static boolean mayOrder(Actor actor, Wish wish) {
        if (wish.workflow() == Workflow.RETURN || actor.role() == Role.COUNTY_OFFICER || actor.role() == Role.COUNTY_REVIEWER) {
            return true;
        }
        return wish.orderedBy() == (actor.role() == Role.STUDENT ? Party.STUDENT : Party.EMPLOYER);
    }

    private void check(DoctorFile doctor, Wish wish, Unit unit) {
        if (wish.workflow() == Workflow.EMPLOYMENT && unit.kind() != Unit.Kind.COUNTY_HOSPITAL) {
            throw Reach.refused("unit.not-a-hospital", unit.name());
        }
        boolean atHome = wish.workflow() == Workflow.EMPLOYMENT || wish.workflow() == Workflow.DEPLOYMENT;
        if (atHome && !unit.county().equals(doctor.county())) {
            throw Reach.refused("request.other-county", unit.name());
        }
        if (wish.post() != null) {
            Post post = posts.find(wish.post()).orElseThrow(() -> Reach.refused("post.unknown"));
            if (unit == null || post.unit().id() != unit.id()) {
                throw Reach.refused("request.post-elsewhere");
            }
            if (!post.takesOn(time.today())) {
                throw Reach.refused("post.full");
            }
        }
    }

    private Unit openUnit(long id) {
        UnitLine line = units.find(id, time.today()).orElseThrow(() -> Reach.refused("unit.unknown"));
        if (line.closedOn() != null) {
            throw Reach.refused("unit.closed", line.unit().name());
        }
        return line.unit();
    }

    private PlacementRequest.Doctor subject(DoctorFile doctor) {
        String name = people.find(doctor.file().person()).map(Person::name).orElse(doctor.file().parties().student());
        return new PlacementRequest.Doctor(doctor.file().id(), doctor.file().number(), doctor.file().person(), name, doctor.county());
    }

    private PlacementRequest.Route route(DoctorFile doctor, Unit unit) {
        return new PlacementRequest.Route(doctor.whereCounty(), unit == null ? doctor.whereCounty() : unit.county(),
                doctors.employer(doctor).map(Unit::id).orElse(null));
    }
}
