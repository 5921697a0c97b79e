package cn.dingxiang.timeline;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.agreement.DutyGroup;
import cn.dingxiang.agreement.Exam;
import cn.dingxiang.agreement.Term;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the events known so far amount to: who was where from when to when. Built by {@link #of}; nothing in it depends on "today".
 * Its lists are as they were built, held by nobody else, and never changed.
 *
 * @param agreement    the agreement
 * @param steps        every event before and at the agreement's end, in order
 * @param kinds        the kinds of these events
 * @param graduatedOn  null before graduation
 * @param studyEndedOn first {@code STUDY_ENDED} taken; null when none
 * @param reportedBy   the first event by which the signer reported, was employed or deployed; null when none
 * @param stints       training and master's, in order of their start
 * @param spells       spells on the county's books, in order
 * @param postings     deployments, in order
 * @param pauses       service pauses, in order
 * @param secondments  secondments, in order
 * @param elsewhere    employments elsewhere, in order of their start
 * @param endedOn      the day the agreement ended; null while it runs
 * @param ending       the event that ended it; null while it runs
 * @param payments     everything paid, also after the end, yuan
 */
public record Course(Agreement agreement, List<Step> steps, EventKinds kinds, LocalDate graduatedOn, LocalDate studyEndedOn,
                     Event reportedBy, List<Stint> stints, List<EmploymentSpell> spells, List<Posting> postings,
                     List<ServicePause> pauses, List<Secondment> secondments, List<ElsewhereSpell> elsewhere, LocalDate endedOn,
                     Event ending, BigDecimal payments) {

    /** The course of {@code agreement} through {@code events}, in date order, those of one day in the order given. */
    public static Course of(Agreement agreement, List<Event> events) {
        return new CourseBuilder(agreement, events).build();
    }

    /** What is in force after the last event. */
    public InForce inForce() {
        return steps.isEmpty() ? InForce.NOTHING : steps.get(steps.size() - 1).after();
    }

    /** The end of what never ended: the agreement's end, or {@link DateSpan#FOREVER}. */
    public LocalDate horizon() {
        return endedOn == null ? DateSpan.FOREVER : endedOn;
    }

    /** First day reported, employed or deployed; null when none. */
    public LocalDate reportedOn() {
        return reportedBy == null ? null : reportedBy.on();
    }

    /** The first deployment's day, or null. */
    public LocalDate firstDeployedOn() {
        return postings.isEmpty() ? null : postings.get(0).days().from();
    }

    /** Whether the graduation is known on {@code day}. */
    public boolean graduatedBy(LocalDate day) {
        return graduatedOn != null && !graduatedOn.isAfter(day);
    }

    /** The year of the recorded graduation as known on {@code day}, or of the expected one before it. */
    public int graduationYear(LocalDate day) {
        return graduatedBy(day) ? graduatedOn.getYear() : agreement.signed().expectedGraduationYear();
    }

    /** Whether an allowance permits the master's begun by {@code start}, as known on its day (domain rules, sections 3 and 6). */
    public boolean permitsMaster(Event start) {
        return permitsMaster(agreement, graduatedOn, start);
    }

    static boolean permitsMaster(Agreement agreement, LocalDate graduatedOn, Event start) {
        Detail.Master detail = start.detail(Detail.Master.class);
        Exam exam = new Exam(Exam.Kind.POSTGRADUATE, detail.mode(), detail.degree(), detail.field(), detail.province(),
                start.on().getYear(), false);
        boolean graduated = graduatedOn != null && !graduatedOn.isAfter(start.on());
        int year = graduated ? graduatedOn.getYear() : agreement.signed().expectedGraduationYear();
        return agreement.terms().value(Term.ALLOWANCES, List.of()).stream()
                .anyMatch(allowance -> allowance.permits(exam, agreement.signed(), year));
    }

    /** The first stint of training or permitted master's; null when none began. */
    public Stint firstTraining() {
        for (Stint stint : stints) {
            if (stint.permitted()) {
                return stint;
            }
        }
        return null;
    }

    /** The stint of training or permitted master's that ended first; null when none has. */
    public Stint firstTrained() {
        Stint first = null;
        for (Stint stint : stints) {
            if (stint.permitted() && stint.endedItself() && (first == null || stint.endedOn().isBefore(first.endedOn()))) {
                first = stint;
            }
        }
        return first;
    }

    /** The first day on which a stint of training or a permitted master's has ended; null when none has. */
    public LocalDate firstTrainingEnd() {
        Stint trained = firstTrained();
        return trained == null ? null : trained.endedOn();
    }

    /** The event that first brought {@code state} about, such as {@code InForce::graduated}; null when none did. */
    public Event bringing(Predicate<InForce> state) {
        for (Step step : steps) {
            if (state.test(step.after()) && !state.test(step.before())) {
                return step.event();
            }
        }
        return null;
    }

    /** The deployment begun by {@code event}. */
    public Posting postingOf(Event event) {
        for (Posting posting : postings) {
            if (posting.event() == event) {
                return posting;
            }
        }
        throw new IllegalArgumentException("no deployment begun by " + event);
    }

    /** Every day deployed. */
    public DaySet deployedDays() {
        List<DateSpan> spans = new ArrayList<>(postings.size());
        postings.forEach(posting -> spans.add(posting.days()));
        return DaySet.of(spans);
    }

    /**
     * The groups {@code day} belongs to, for bans (domain rules, section 4).
     *
     * @param completedOn the day service is complete; null when it is not yet
     */
    public Set<DutyGroup> groups(LocalDate day, LocalDate completedOn) {
        Set<DutyGroup> groups = EnumSet.noneOf(DutyGroup.class);
        boolean graduated = graduatedBy(day);
        if (!graduated && (studyEndedOn == null || day.isBefore(studyEndedOn))) {
            groups.add(DutyGroup.STUDY);
        }
        if (stints.stream().anyMatch(stint -> stint.permitted() && stint.days().contains(day))) {
            groups.add(DutyGroup.TRAINING);
        }
        if (service(completedOn).contains(day)) {
            groups.add(DutyGroup.SERVICE);
        }
        if (graduated && groups.isEmpty()) {
            groups.add(DutyGroup.AWAITING);
        }
        return groups;
    }

    /** Group {@code SERVICE}: from the first deployment until completion or the agreement's end. */
    public DaySet service(LocalDate completedOn) {
        if (firstDeployedOn() == null) {
            return DaySet.EMPTY;
        }
        LocalDate end = completedOn == null || horizon().isBefore(completedOn) ? horizon() : completedOn;
        return DaySet.of(firstDeployedOn(), end);
    }

    /**
     * Every day from signing on that belongs to {@code group}, up to the agreement's end.
     *
     * @param completedOn the day service is complete; null when it is not yet
     */
    public DaySet daysIn(DutyGroup group, LocalDate completedOn) {
        LocalDate signed = agreement.signed().signedOn();
        DaySet training = DaySet.of(stints.stream().filter(Stint::permitted).map(Stint::days).toList());
        DaySet service = service(completedOn);
        LocalDate studyEnd = graduatedOn == null ? horizon() : graduatedOn;
        DaySet days = switch (group) {
            case STUDY -> DaySet.of(signed, studyEndedOn == null || studyEnd.isBefore(studyEndedOn) ? studyEnd : studyEndedOn);
            case TRAINING -> training;
            case SERVICE -> service;
            case AWAITING -> graduatedOn == null ? DaySet.EMPTY
                    : DaySet.of(graduatedOn, DateSpan.FOREVER).minus(training).minus(service);
        };
        return days.intersect(LocalDate.MIN, horizon());
    }

    /** The term that says which approvals a deployment needs: inside the county, or across counties. */
    public Term<Set<String>> transferTerm(Detail.Deployment order) {
        return Coverage.termFor(agreement, order);
    }
}
