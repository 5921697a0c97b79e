package cn.dingxiang.placement;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Unit;
import cn.dingxiang.directory.Units;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.intake.EventTrees;
import cn.dingxiang.intake.NewEvents;
import cn.dingxiang.intake.RecordedEvent;
import cn.dingxiang.obligation.Preview;
import cn.dingxiang.timeline.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The last step of a request: what it would change, and the writing of its events. */
@Singleton
@Transactional
public class CarryingOut {
    private final RequestDesk desk;
    private final DoctorFiles doctors;
    private final Units units;
    private final Posts posts;
    private final AgreementRecords records;
    private final CivilTime time;

    public CarryingOut(RequestDesk desk, DoctorFiles doctors, Units units, Posts posts, AgreementRecords records, CivilTime time) {
        this.desk = desk;
        this.doctors = doctors;
        this.units = units;
        this.posts = posts;
        this.records = records;
        this.time = time;
    }

    /**
     * What carrying the request out on {@code on} would change. Before it is approved, the approval is taken to come today.
     *
     * @param on the day it takes effect
     */
    public Preview preview(Actor actor, long id, LocalDate on) {
        PlacementRequest request = desk.find(actor, id);
        DoctorFile doctor = doctors.of(request.doctor().number(), time.today());
        List<Map<String, Object>> events = RequestEvents.of(approvedToday(actor, request), unit(request), on);
        return Preview.of(doctor.agreement(), doctor.file().events(), events.stream().map(tree -> EventTrees.read(tree, "event")).toList(),
                time.today());
    }

    /** The events that carrying the request out on {@code on} writes. Before it is approved, the approval is taken to come today. */
    public List<Event> events(Actor actor, long id, LocalDate on) {
        PlacementRequest request = desk.find(actor, id);
        return RequestEvents.of(approvedToday(actor, request), unit(request), on).stream().map(tree -> EventTrees.read(tree, "event")).toList();
    }

    /**
     * Writes the events of an approved request, and moves the doctor from post to post.
     *
     * @param on the day it took effect: not after today
     * @return the events written, with what an officer should look at
     */
    public List<RecordedEvent> carryOut(Actor actor, long id, LocalDate on) {
        PlacementRequest request = desk.allowed(actor, id, RequestStep.Kind.CARRY_OUT, null);
        if (on.isAfter(time.today())) {
            throw Reach.refused("request.in-future", on.toString());
        }
        Wish wish = request.wish();
        if (!doctors.of(request.doctor().number(), on).fits(wish.workflow())) {
            throw Reach.refused("request.unfit." + wish.workflow());
        }
        desk.take(actor, id, RequestStep.Kind.CARRY_OUT, RequestState.CARRIED_OUT, null);
        List<RecordedEvent> written = records.addEvents(NewEvents.of(request.doctor().number(),
                RequestEvents.of(request, unit(request), on), actor.name()));
        long agreement = request.doctor().agreement();
        if (wish.post() != null) {
            if (!posts.fill(wish.post(), agreement, on)) {
                throw Reach.refused("post.full");
            }
        } else if (wish.workflow() == Workflow.DEPLOYMENT || wish.workflow() == Workflow.TRANSFER) {
            posts.vacate(agreement, on);
        }
        return written;
    }

    private PlacementRequest approvedToday(Actor actor, PlacementRequest request) {
        if (request.state() == RequestState.APPROVED || request.state() == RequestState.CARRIED_OUT) {
            return request;
        }
        return request.foreseen(actor, time.now());
    }

    private Unit unit(PlacementRequest request) {
        Long id = request.wish().unit();
        return id == null ? null : units.find(id).orElseThrow(() -> Reach.refused("unit.unknown"));
    }
}
