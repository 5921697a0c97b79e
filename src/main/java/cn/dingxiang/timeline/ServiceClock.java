package cn.dingxiang.timeline;

import cn.dingxiang.agreement.PauseGround;
import cn.dingxiang.agreement.Term;
import cn.dingxiang.agreement.Terms;
import cn.dingxiang.agreement.TrainingCredit;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Which days count as service, and what follows from them (domain rules, section 5).
 *
 * <p>Whether a day counts depends on the events alone, not on the day of reading: what is open goes on as it is until an event ends it.
 */
public final class ServiceClock {
    private final Course course;
    private final DaySet awaiting;
    private final int requiredMonths;
    private final LocalDate endedOn;
    private final DaySet credited;
    private final DaySet creditedIfLost;

    private ServiceClock(Course course, DaySet awaiting, DaySet credited, DaySet creditedIfLost) {
        this.course = course;
        this.awaiting = awaiting;
        this.requiredMonths = course.agreement().terms().serviceMonths();
        this.endedOn = course.endedOn();
        this.credited = credited;
        this.creditedIfLost = creditedIfLost;
    }

    /**
     * @param course   the course
     * @param awaiting the days on which the county's employment or deployment stood overdue
     */
    public static ServiceClock of(Course course, DaySet awaiting) {
        Terms terms = course.agreement().terms();
        DaySet served = days(deployments(course)).minus(days(stops(course, terms)));
        DaySet waited = terms.isTrue(Term.CLOCK_WHILE_AWAITING_POST) ? awaiting.intersect(LocalDate.MIN, course.horizon()) : DaySet.EMPTY;
        DaySet base = served.union(waited);
        TrainingCredit credit = terms.value(Term.TRAINING_CREDIT, TrainingCredit.NONE);
        DaySet all = base.union(trainingDays(course, terms, credit, true));
        boolean mayBeLost = credit == TrainingCredit.IF_CERTIFIED && hasProvisional(course.stints());
        DaySet certain = mayBeLost ? base.union(trainingDays(course, terms, credit, false)) : all;
        return new ServiceClock(course, awaiting, all, certain);
    }

    private static boolean hasProvisional(List<Stint> stints) {
        for (Stint stint : stints) {
            if (stint.provisional()) {
                return true;
            }
        }
        return false;
    }

    static DaySet days(List<Stretch> stretches) {
        if (stretches.isEmpty()) {
            return DaySet.EMPTY;
        }
        List<DateSpan> spans = new ArrayList<>(stretches.size());
        stretches.forEach(stretch -> spans.add(stretch.days()));
        return DaySet.of(spans);
    }

    /** What each deployment brings, before what stops the clock is taken off. */
    static List<Stretch> deployments(Course course) {
        List<Stretch> deployments = new ArrayList<>(course.postings().size());
        for (Posting posting : course.postings()) {
            LocalDate from = posting.orderedByOthers() ? posting.days().from() : posting.coveredFrom();
            if (from.isBefore(posting.days().to())) {
                deployments.add(new Stretch(new DateSpan(from, posting.days().to()), Stretch.Cause.DEPLOYED, posting.event(), null));
            }
        }
        return deployments;
    }

    /** What stops the clock while deployed. */
    static List<Stretch> stops(Course course, Terms terms) {
        List<Stretch> stops = new ArrayList<>(course.pauses().size() + course.secondments().size());
        for (ServicePause pause : course.pauses()) {
            Term<Boolean> term = pause.detail().ground().term();
            if (!pause.detail().approved()) {
                stops.add(new Stretch(pause.days(), Stretch.Cause.PAUSE_UNAPPROVED, pause.startedBy(), term));
            } else if (terms.isTrue(term)) {
                pause.overstayed().forEach(span -> stops.add(new Stretch(span, Stretch.Cause.PAUSE_OVERSTAYED, pause.startedBy(), term)));
            } else {
                Stretch.Cause cause = terms.value(term) == null ? Stretch.Cause.PAUSE_UNSET : Stretch.Cause.PAUSED;
                stops.add(new Stretch(pause.days(), cause, pause.startedBy(), term));
            }
        }
        if (!terms.isTrue(Term.PAUSES_SECONDMENT)) {
            boolean unset = terms.value(Term.PAUSES_SECONDMENT) == null;
            course.secondments().forEach(secondment -> stops.add(new Stretch(secondment.days(),
                    unset ? Stretch.Cause.SECONDMENT_UNSET : Stretch.Cause.SECONDED, secondment.startedBy(), Term.PAUSES_SECONDMENT)));
        }
        return stops;
    }

    /** The training days that count, cut off at {@code trainingMonths}. */
    static DaySet trainingDays(Course course, Terms terms, TrainingCredit credit, boolean withProvisional) {
        if (credit == TrainingCredit.NONE) {
            return DaySet.EMPTY;
        }
        DaySet counted = DaySet.EMPTY;
        LocalDate first = null;
        for (Stint stint : course.stints()) {
            if (counts(stint, credit, withProvisional)) {
                first = first == null ? stint.start() : first;
                List<DateSpan> lost = new ArrayList<>(stint.pauses().size());
                for (Stint.TrainingBreak pause : stint.pauses()) {
                    if (!runs(pause.ground(), terms)) {
                        lost.add(pause.days());
                    }
                }
                counted = counted.union(DaySet.of(stint.days().from(), stint.days().to()).minus(DaySet.of(lost)));
            }
        }
        if (counted.isEmpty()) {
            return DaySet.EMPTY;
        }
        LocalDate cutOff = counted.afterDays(ChronoUnit.DAYS.between(first, first.plusMonths(terms.value(Term.TRAINING_MONTHS))));
        return cutOff == null ? counted : counted.intersect(first, cutOff);
    }

    /** Whether a stint counts at all. */
    static boolean counts(Stint stint, TrainingCredit credit, boolean withProvisional) {
        boolean creditable = credit == TrainingCredit.FULL
                || credit == TrainingCredit.IF_CERTIFIED && (stint.certified() || withProvisional && stint.provisional());
        return stint.permitted() && creditable;
    }

    static boolean runs(PauseGround ground, Terms terms) {
        return ground != null && terms.isTrue(ground.term());
    }

    /** Every day that counts, as far as the events known reach; open stretches run on. */
    public DaySet credited() {
        return credited;
    }

    /** The first free day once every day asked for has counted, with no new event; null when that never comes. */
    public LocalDate completedOn() {
        LocalDate start = credited.first();
        return start == null ? null : credited.afterDays(required(start));
    }

    /** Whether service stands complete on {@code day}. */
    public boolean isCompleteOn(LocalDate day) {
        LocalDate completed = completedOn();
        return completed != null && !completed.isAfter(day);
    }

    /** The clock read on {@code asOf}, or on the day the agreement ended if that was before. */
    public Reading read(LocalDate asOf) {
        LocalDate day = readOn(asOf);
        LocalDate start = startBy(day, credited);
        LocalDate expectedEnd = expectedEnd(credited, day);
        LocalDate endIfLost = creditedIfLost == credited ? expectedEnd : expectedEnd(creditedIfLost, day);
        boolean provisional = expectedEnd != null && !expectedEnd.equals(endIfLost);
        int served = start == null ? 0 : servedMonths(start, day);
        boolean complete = expectedEnd != null && !expectedEnd.isAfter(day);
        return new Reading(requiredMonths, start, served, requiredMonths - served, expectedEnd, complete ? expectedEnd : null, provisional,
                endIfLost);
    }

    /**
     * Every day from the start to the expected end as read on {@code asOf}, in order, each stretch with why it counts or does not;
     * days from the reading on count as projected. Empty before any day counted.
     */
    public List<Stretch> stretches(LocalDate asOf) {
        Reading reading = read(asOf);
        if (reading.start() == null) {
            return List.of();
        }
        LocalDate read = readOn(asOf);
        LocalDate known = reading.expectedEnd().isBefore(read) ? reading.expectedEnd() : read;
        List<Stretch> stretches = new ClockStretches(course, awaiting, credited).between(reading.start(), known);
        if (known.isBefore(reading.expectedEnd())) {
            stretches.add(new Stretch(new DateSpan(known, reading.expectedEnd()), Stretch.Cause.PROJECTED, null, null));
        }
        return List.copyOf(stretches);
    }

    /** The days of a stint before {@code to}, each stretch with why it counts or does not, whatever else happened on them. */
    public List<Stretch> stretchesOf(Stint stint, LocalDate to) {
        return reasons().training(stint, to);
    }

    /** The same of a deployment. */
    public List<Stretch> stretchesOf(Posting posting, LocalDate to) {
        return reasons().deployed(posting, to);
    }

    /** The same of a pause of service; its days that run the clock are said to be {@code DEPLOYED}. */
    public List<Stretch> stretchesOf(ServicePause pause, LocalDate to) {
        return reasons().stopped(pause.days(), pause.startedBy(), pause.detail().ground().term(), to);
    }

    /** The same of a secondment. */
    public List<Stretch> stretchesOf(Secondment secondment, LocalDate to) {
        return reasons().stopped(secondment.days(), secondment.startedBy(), Term.PAUSES_SECONDMENT, to);
    }

    /**
     * The days before {@code to} on which the county's employment or deployment stood overdue and nobody was deployed; those of training
     * only where waiting counts.
     */
    public List<Stretch> awaited(LocalDate to) {
        return reasons().awaited(to);
    }

    private ClockStretches reasons() {
        return new ClockStretches(course, awaiting, credited);
    }

    /** {@code asOf}, or the day the agreement ended if that was before: the clock is read then. */
    public LocalDate readOn(LocalDate asOf) {
        return endedOn != null && endedOn.isBefore(asOf) ? endedOn : asOf;
    }

    /** Whether {@code day} counts. */
    public boolean runsOn(LocalDate day) {
        return credited.contains(day);
    }

    /** The first day after {@code asOf} on which the clock starts or stops if nothing new happens; null when it never does. */
    public LocalDate nextTurn(LocalDate asOf) {
        return credited.nextTurn(asOf);
    }

    /** How many credited days lie before {@code asOf}, or before the agreement's end if that came first. */
    public long creditedDaysBefore(LocalDate asOf) {
        return credited.daysBefore(readOn(asOf));
    }

    /** Days from {@code start} to {@code start} plus the agreed months. */
    public long required(LocalDate start) {
        return ChronoUnit.DAYS.between(start, start.plusMonths(requiredMonths));
    }

    private static LocalDate startBy(LocalDate day, DaySet days) {
        LocalDate first = days.first();
        return first == null || first.isAfter(day) ? null : first;
    }

    private LocalDate expectedEnd(DaySet days, LocalDate day) {
        LocalDate start = startBy(day, days);
        if (start == null) {
            return null;
        }
        long done = days.daysBefore(day);
        long required = required(start);
        return done >= required ? days.afterDays(required) : day.plusDays(required - done);
    }

    private int servedMonths(LocalDate start, LocalDate day) {
        LocalDate reached = start.plusDays(credited.daysBefore(day));
        int months = (int) Math.min(requiredMonths, ChronoUnit.MONTHS.between(start, reached) + 1);
        while (months > 0 && start.plusMonths(months).isAfter(reached)) {
            months--;
        }
        return months;
    }

    /**
     * The clock as read on one day.
     *
     * @param requiredMonths  months agreed
     * @param start           first credited day; null before it
     * @param servedMonths    full months served
     * @param remainingMonths the rest
     * @param expectedEnd     first free day, if every day from the reading on counts; null before {@code start}
     * @param completedOn     the same once it is reached; null before
     * @param provisional     whether the end rests on training not yet certified
     * @param endIfLost       where the end would fall if that training were lost; null when nothing would count
     */
    public record Reading(int requiredMonths, LocalDate start, int servedMonths, int remainingMonths, LocalDate expectedEnd,
                          LocalDate completedOn, boolean provisional, LocalDate endIfLost) { }
}
