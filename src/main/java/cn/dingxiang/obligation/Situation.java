package cn.dingxiang.obligation;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.agreement.Ban;
import cn.dingxiang.agreement.DutyGroup;
import cn.dingxiang.agreement.Term;
import cn.dingxiang.agreement.Terms;
import cn.dingxiang.timeline.Course;
import cn.dingxiang.timeline.DaySet;
import cn.dingxiang.timeline.Event;
import cn.dingxiang.timeline.ServiceClock;
import cn.dingxiang.timeline.Step;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything a rule may look at: the agreement, the course of what is known, the clock.
 *
 * <p>It holds what is known by {@code asOf}; what is open runs on, so that rules also say what will come if nothing new happens,
 * up to {@link #farthest()}.
 */
public final class Situation {
    /** How far ahead the next change is looked for, years. */
    static final int YEARS_AHEAD = 50;

    private final Agreement agreement;
    private final List<Event> events;
    private final LocalDate asOf;
    private final LocalDate farthest;
    private final Course course;
    private final List<Duty> employment;
    private final List<Duty> deployment;
    private final DaySet daysCountyStoodOverdue;
    private final ServiceClock clock;
    private final LocalDate completedOn;
    private Map<LocalDate, Situation> earlier = Map.of();
    private DaySet deployedInService;

    /** @param events any events, not changed from now on; those after {@code asOf} are not known yet */
    public Situation(Agreement agreement, List<Event> events, LocalDate asOf) {
        this.agreement = agreement;
        this.events = knownBy(asOf, events);
        this.asOf = asOf;
        this.farthest = asOf.plusYears(YEARS_AHEAD);
        this.course = Course.of(agreement, this.events);
        this.employment = CountyDuties.employment(course);
        this.deployment = CountyDuties.deployment(course);
        this.daysCountyStoodOverdue = overdue(employment).union(overdue(deployment)).intersect(LocalDate.MIN, course.horizon());
        this.clock = ServiceClock.of(course, daysCountyStoodOverdue);
        this.completedOn = clock.completedOn();
    }

    private static List<Event> knownBy(LocalDate asOf, List<Event> events) {
        for (Event event : events) {
            if (event.on().isAfter(asOf)) {
                return events.stream().filter(one -> !one.on().isAfter(asOf)).toList();
            }
        }
        return events;
    }

    public Agreement agreement() {
        return agreement;
    }

    public Terms terms() {
        return agreement.terms();
    }

    public Course course() {
        return course;
    }

    public List<Step> steps() {
        return course.steps();
    }

    public ServiceClock clock() {
        return clock;
    }

    /** The day the facts are known by. */
    public LocalDate asOf() {
        return asOf;
    }

    /** The last day rules look at. */
    public LocalDate farthest() {
        return farthest;
    }

    /** The day service is, or with no new event will be, complete; null when never. */
    public LocalDate completedOn() {
        return completedOn;
    }

    /** Whether {@code day} is on or after the day service is complete. */
    public boolean isComplete(LocalDate day) {
        return completedOn != null && !day.isBefore(completedOn);
    }

    List<Duty> employment() {
        return employment;
    }

    List<Duty> deployment() {
        return deployment;
    }

    /** The groups {@code day} belongs to. */
    public Set<DutyGroup> groups(LocalDate day) {
        return course.groups(day, completedOn);
    }

    /** Deployed days in group {@code SERVICE}. */
    public DaySet deployedInService() {
        if (deployedInService == null) {
            DaySet service = course.service(completedOn);
            deployedInService = service.isEmpty() ? service : course.deployedDays().intersect(service.first(), service.end());
        }
        return deployedInService;
    }

    /** Whether the county's employment or deployment stood overdue on {@code day}. */
    public boolean countyStoodOverdueOn(LocalDate day) {
        return employment.stream().anyMatch(duty -> duty.wasOverdueOn(day)) || deployment.stream().anyMatch(duty -> duty.wasOverdueOn(day));
    }

    /** The duties of the county that did on {@code day}. */
    List<Duty> countyDutiesOverdueOn(LocalDate day) {
        return Stream.concat(employment.stream(), deployment.stream()).filter(duty -> duty.wasOverdueOn(day)).toList();
    }

    /** All days on which it did. */
    public DaySet daysCountyStoodOverdue() {
        return daysCountyStoodOverdue;
    }

    private static DaySet overdue(List<Duty> duties) {
        DaySet overdue = DaySet.EMPTY;
        for (Duty duty : duties) {
            overdue = overdue.union(DaySet.of(duty.overdue()));
        }
        return overdue;
    }

    /** The situation as it was known on {@code day}, at its end. */
    public Situation knownOn(LocalDate day) {
        for (Event event : events) {
            if (event.on().isAfter(day)) {
                if (earlier.isEmpty()) {
                    earlier = new HashMap<>();
                }
                return earlier.computeIfAbsent(day, date -> new Situation(agreement, events, date));
            }
        }
        return this;
    }

    /** The {@code CHANGE_JOB} bans that held on {@code day} as known then, or else {@code serviceMonths}. */
    List<Citation> againstChangingJob(LocalDate day) {
        Set<DutyGroup> groups = knownOn(day).groups(day);
        List<Citation> bans = Citation.items(terms(), Term.BANS, ban -> ban.barsChangingJob(groups), Ban::clause);
        return bans.isEmpty() ? Citation.of(terms(), Term.SERVICE_MONTHS) : bans;
    }
}
