package cn.dingxiang.placement;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.People;
import cn.dingxiang.directory.Person;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.audit.Looks;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.intake.EventTrees;
import cn.dingxiang.intake.EventWarnings;
import cn.dingxiang.intake.NewEvents;
import cn.dingxiang.intake.Warning;
import cn.dingxiang.obligation.DutyStatus;
import cn.dingxiang.obligation.Evaluation;
import cn.dingxiang.obligation.Evaluator;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.timeline.Detail;
import cn.dingxiang.timeline.Event;
import cn.dingxiang.timeline.EventKind;
import cn.dingxiang.timeline.InForce;
import cn.dingxiang.agreement.PauseGround;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the employing hospital and the using unit report of their own doctors without being asked: approved leave and its end, pay, a year
 * attested. All of it is kept with source {@code EMPLOYER}; what does not fit the record is refused, for the county to look into.
 */
@Singleton
@Transactional
public class EmployerDesk {
    /** How far ahead duties are shown. */
    public static final int DAYS_AHEAD = 365;
    private static final String SOURCE = "EMPLOYER";
    private static final Set<FindingCode> COUNTY_DUTIES = EnumSet.of(FindingCode.EMPLOYMENT_NOT_PROVIDED, FindingCode.DEPLOYMENT_NOT_PROVIDED);

    private final DoctorFiles doctors;
    private final People people;
    private final AgreementRecords records;
    private final OwedDuties duties;
    private final AuditTrail audit;
    private final CivilTime time;

    public EmployerDesk(DoctorFiles doctors, People people, AgreementRecords records, OwedDuties duties, AuditTrail audit, CivilTime time) {
        this.doctors = doctors;
        this.people = people;
        this.records = records;
        this.duties = duties;
        this.audit = audit;
        this.time = time;
    }

    /** One of the actor's own doctors. @throws cn.dingxiang.directory.Refused when there is none of this number */
    public EmployedDoctor find(Actor actor, String number) {
        DoctorFile doctor = own(actor, number);
        audit.record(Looks.What.PERSON.entry(actor, "agreement:" + doctor.file().id(), doctor.county(), null));
        Evaluator recorded = Evaluator.of(doctor.agreement(), doctor.file().events(), doctor.asOf());
        Evaluation evaluation = recorded.evaluation();
        InForce inForce = doctor.inForce();
        Detail.Pause pause = inForce.pause() == null ? null : inForce.pause().detail(Detail.Pause.class);
        String name = people.find(doctor.file().person()).map(Person::name).orElse(doctor.file().parties().student());
        return new EmployedDoctor(doctor.file().id(), number, name, doctor.county(), doctor.file().signed().track(), evaluation.phase(),
                doctor.posting() == null ? null : doctor.posting().unit(), inForce.employed() ? inForce.employer() : null,
                evaluation.service().servedMonths(), evaluation.service().requiredMonths(), evaluation.service().expectedEnd(),
                pause == null ? null : inForce.pause().on(), pause == null ? null : pause.ground(), yearsToAttest(doctor),
                evaluation.duties().stream().filter(duty -> isOwed(actor, duty)).toList(), recorded);
    }

    /**
     * What the actor's unit owes, by last good day.
     *
     * @param overdue whether the last good day has passed; else what is due within {@link #DAYS_AHEAD} days
     * @param after   {@link Page#next} of the page before; null for the first
     */
    public Page<OwedDuty> owed(Actor actor, boolean overdue, String after, int limit) {
        long unit = unit(actor);
        audit.record(Looks.What.LIST.entry(actor, "duties:unit:" + unit, actor.county(), null));
        LocalDate today = time.today();
        return duties.of(unit, actor.role() == Role.HOSPITAL, overdue ? null : today, overdue ? today : today.plusDays(DAYS_AHEAD + 1L),
                after, limit);
    }

    /** How much that is. */
    public int countOwed(Actor actor, boolean overdue) {
        LocalDate today = time.today();
        return duties.count(unit(actor), actor.role() == Role.HOSPITAL, overdue ? null : today,
                overdue ? today : today.plusDays(DAYS_AHEAD + 1L));
    }

    private static long unit(Actor actor) {
        if (actor.unit() == null || actor.role() != Role.HOSPITAL && actor.role() != Role.TOWNSHIP_UNIT) {
            throw Reach.refused("out-of-reach");
        }
        return actor.unit();
    }

    /** Approved leave. @param until the day to be back; null when not known */
    public void leave(Actor actor, String number, LocalDate from, LocalDate until, PauseGround ground) {
        if (until != null && !until.isAfter(from)) {
            throw Reach.refused("leave.backwards");
        }
        Map<String, Object> event = event(from, EventKind.SERVICE_PAUSED, "ground", ground.name());
        if (until != null) {
            event.put("until", until.toString());
        }
        record(actor, number, event);
    }

    /** Back from leave. */
    public void comeBack(Actor actor, String number, LocalDate on) {
        record(actor, number, event(on, EventKind.SERVICE_RESUMED));
    }

    /** Pay, and what comparable doctors of the county hospital get; yuan a month. */
    public void pay(Actor actor, String number, LocalDate from, BigDecimal monthly, BigDecimal parity) {
        record(actor, number, event(from, EventKind.PAY_RECORDED, "monthly", monthly.toPlainString(), "parity", parity.toPlainString()));
    }

    /** Attests a year: on post or not. */
    public void attest(Actor actor, String number, int year, boolean onPost) {
        if (!yearsToAttest(own(actor, number)).contains(year)) {
            throw Reach.refused("attest.year", Integer.toString(year));
        }
        record(actor, number, event(time.today(), EventKind.ATTESTED, "year", year, "onPost", onPost));
    }

    private void record(Actor actor, String number, Map<String, Object> tree) {
        DoctorFile doctor = own(actor, number);
        Event event = EventTrees.read(tree, "event");
        if (event.on().isAfter(time.today())) {
            throw Reach.refused("request.in-future", event.on().toString());
        }
        List<Event> after = inserted(doctor.file().events(), event);
        List<Warning> warnings = EventWarnings.of(doctor.agreement(), doctor.file().events(), after, List.of(event)).get(0);
        if (!warnings.isEmpty()) {
            throw Reach.refused("report.unfit." + event.kind());
        }
        records.addEvents(new NewEvents(number, List.of(tree), SOURCE, null, actor.name()));
        audit.record(new AuditEntry(actor, "employer.report", "agreement:" + doctor.file().id(), doctor.county(), null, tree.toString(), null));
    }

    private DoctorFile own(Actor actor, String number) {
        DoctorFile doctor = doctors.open(actor, number, time.today());
        if (!doctors.isTheirs(actor, doctor)) {
            throw Reach.refused("agreement.unknown", number);
        }
        return doctor;
    }

    /** The employing hospital does for the county what the county owes: a post, and a deployment. */
    private static boolean isOwed(Actor actor, DutyStatus duty) {
        return switch (duty.party()) {
            case EMPLOYER -> true;
            case COUNTY -> actor.role() == Role.HOSPITAL && COUNTY_DUTIES.contains(duty.code());
            case STUDENT -> false;
        };
    }

    private static List<Integer> yearsToAttest(DoctorFile doctor) {
        Set<Integer> attested = doctor.file().events().stream().filter(event -> event.kind() == EventKind.ATTESTED)
                .map(event -> event.detail(Detail.Attestation.class).year()).collect(Collectors.toSet());
        List<Integer> years = new ArrayList<>();
        doctor.situation().deployedInService().spans().forEach(span -> {
            LocalDate last = span.to().isAfter(doctor.asOf()) ? doctor.asOf() : span.to().minusDays(1);
            for (int year = span.from().getYear(); year <= last.getYear() && year < doctor.asOf().getYear(); year++) {
                if (!attested.contains(year) && !years.contains(year)) {
                    years.add(year);
                }
            }
        });
        return years;
    }

    /** Behind the last event of its day or of an earlier one. */
    private static List<Event> inserted(List<Event> known, Event event) {
        List<Event> all = new ArrayList<>(known);
        int place = all.size();
        while (place > 0 && all.get(place - 1).on().isAfter(event.on())) {
            place--;
        }
        all.add(place, event);
        return all;
    }

    private static Map<String, Object> event(LocalDate on, EventKind kind, Object... attributes) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("on", on.toString());
        event.put("kind", kind.name());
        event.put("source", SOURCE);
        for (int index = 0; index < attributes.length; index += 2) {
            event.put((String) attributes[index], attributes[index + 1]);
        }
        return event;
    }
}
