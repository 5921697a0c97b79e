package cn.dingxiang.timeline;

import cn.dingxiang.agreement.Term;
import cn.dingxiang.agreement.Terms;
import cn.dingxiang.agreement.TrainingCredit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Says of every day why the clock counts it or does not. Which days count is the clock's to say; here each of them is only given the
 * first reason that holds, so that the stretches neither overlap nor leave a day out.
 */
final class ClockStretches {
    private final Course course;
    private final Terms terms;
    private final TrainingCredit credit;
    private final DaySet awaiting;
    private final DaySet credited;
    private final List<Stretch> found = new ArrayList<>();

    ClockStretches(Course course, DaySet awaiting, DaySet credited) {
        this.course = course;
        this.terms = course.agreement().terms();
        this.credit = terms.value(Term.TRAINING_CREDIT);
        this.awaiting = awaiting;
        this.credited = credited;
    }

    /** The stretches of {@code [from, to)}, in order. */
    List<Stretch> between(LocalDate from, LocalDate to) {
        DaySet counted = credited.intersect(from, to);
        List<Stretch> reasons = new ArrayList<>();
        DaySet stopped = ServiceClock.days(ServiceClock.stops(course, terms));
        for (Stretch deployment : ServiceClock.deployments(course)) {
            add(reasons, DaySet.of(List.of(deployment.days())).minus(stopped), deployment.cause(), deployment.event(), null);
        }
        course.stints().stream().filter(this::counts).forEach(stint -> add(reasons,
                DaySet.of(List.of(stint.days())), Stretch.Cause.TRAINING, stint.startedBy(), Term.TRAINING_CREDIT));
        add(reasons, awaiting, Stretch.Cause.AWAITING_COUNTED, null, Term.CLOCK_WHILE_AWAITING_POST);
        explain(counted, reasons, null);
        explain(DaySet.of(from, to).minus(counted), uncounted(), Stretch.Cause.NOT_DEPLOYED);
        found.sort(Comparator.comparing(stretch -> stretch.days().from()));
        return found;
    }

    /** The days of a stint up to {@code to}: what of it counts as training, and why the rest does not. */
    List<Stretch> training(Stint stint, LocalDate to) {
        DaySet days = DaySet.of(List.of(stint.days())).intersect(LocalDate.MIN, to);
        DaySet left = days.minus(credit == null || !counts(stint) ? DaySet.EMPTY : ServiceClock.trainingDays(course, terms, credit, true));
        add(found, days.minus(left), Stretch.Cause.TRAINING, stint.startedBy(), Term.TRAINING_CREDIT);
        List<Stretch> reasons = new ArrayList<>();
        if (stint.permitted()) {
            training(stint, reasons);
        }
        explain(left, reasons, Stretch.Cause.NOT_DEPLOYED);
        return inOrder();
    }

    /** The days of a deployment up to {@code to}: what of it counts, and why the rest does not. */
    List<Stretch> deployed(Posting posting, LocalDate to) {
        DaySet days = DaySet.of(List.of(posting.days())).intersect(LocalDate.MIN, to);
        DaySet bringing = ServiceClock.days(ServiceClock.deployments(course).stream()
                .filter(deployment -> deployment.event() == posting.event()).toList());
        List<Stretch> stops = ServiceClock.stops(course, terms);
        DaySet left = days.minus(bringing.minus(ServiceClock.days(stops)));
        add(found, days.minus(left), Stretch.Cause.DEPLOYED, posting.event(), null);
        List<Stretch> reasons = new ArrayList<>(stops);
        reasons.add(new Stretch(posting.days(), Stretch.Cause.UNIT_NOT_COVERED, posting.event(), course.transferTerm(posting.order())));
        explain(left, reasons, Stretch.Cause.NOT_DEPLOYED);
        return inOrder();
    }

    /** The days of a pause or secondment begun by {@code event}, up to {@code to}: which of them stop the clock; the rest count. */
    List<Stretch> stopped(DateSpan span, Event event, Term<?> term, LocalDate to) {
        DaySet days = DaySet.of(List.of(span)).intersect(LocalDate.MIN, to);
        List<Stretch> stops = ServiceClock.stops(course, terms).stream().filter(stop -> stop.event() == event).toList();
        add(found, days.minus(ServiceClock.days(stops)), Stretch.Cause.DEPLOYED, event, term);
        explain(days.minus(days.minus(ServiceClock.days(stops))), stops, Stretch.Cause.NOT_DEPLOYED);
        return inOrder();
    }

    /**
     * The days on which the county's employment or deployment stood overdue and nobody was deployed, up to {@code to}; those of training
     * only where waiting counts.
     */
    List<Stretch> awaited(LocalDate to) {
        Boolean counted = terms.value(Term.CLOCK_WHILE_AWAITING_POST);
        Stretch.Cause cause = counted == null ? Stretch.Cause.AWAITING_UNSET
                : counted ? Stretch.Cause.AWAITING_COUNTED : Stretch.Cause.AWAITING_COUNTY;
        DaySet waited = awaiting.intersect(LocalDate.MIN, to).minus(course.deployedDays());
        DaySet training = DaySet.of(course.stints().stream().filter(Stint::permitted).map(Stint::days).toList());
        add(found, cause.counts() ? waited : waited.minus(training), cause, null, Term.CLOCK_WHILE_AWAITING_POST);
        return inOrder();
    }

    private List<Stretch> inOrder() {
        found.sort(Comparator.comparing(stretch -> stretch.days().from()));
        return List.copyOf(found);
    }

    /** Why days that do not count do not, the weightiest reason first. */
    private List<Stretch> uncounted() {
        List<Stretch> reasons = new ArrayList<>(ServiceClock.stops(course, terms));
        for (Posting posting : course.postings()) {
            reasons.add(new Stretch(posting.days(), Stretch.Cause.UNIT_NOT_COVERED, posting.event(), course.transferTerm(posting.order())));
        }
        course.stints().stream().filter(Stint::permitted).forEach(stint -> training(stint, reasons));
        Stretch.Cause waiting = terms.value(Term.CLOCK_WHILE_AWAITING_POST) == null ? Stretch.Cause.AWAITING_UNSET
                : Stretch.Cause.AWAITING_COUNTY;
        add(reasons, awaiting, waiting, null, Term.CLOCK_WHILE_AWAITING_POST);
        return reasons;
    }

    private boolean counts(Stint stint) {
        return credit != null && ServiceClock.counts(stint, credit, true);
    }

    private void training(Stint stint, List<Stretch> reasons) {
        if (credit == null || credit == TrainingCredit.NONE) {
            reasons.add(new Stretch(stint.days(),
                    credit == null ? Stretch.Cause.TRAINING_CREDIT_UNSET : Stretch.Cause.TRAINING_NOT_CREDITED,
                    stint.startedBy(), Term.TRAINING_CREDIT));
            return;
        }
        if (!counts(stint)) {
            reasons.add(new Stretch(stint.days(), Stretch.Cause.TRAINING_WITHOUT_CERTIFICATE, stint.endedBy(), Term.TRAINING_CREDIT));
            return;
        }
        stint.pauses().stream().filter(pause -> !ServiceClock.runs(pause.ground(), terms)).forEach(pause -> reasons.add(new Stretch(
                pause.days(), Stretch.Cause.TRAINING_PAUSED, pause.startedBy(), pause.ground() == null ? null : pause.ground().term())));
        reasons.add(new Stretch(stint.days(), Stretch.Cause.TRAINING_BEYOND_LIMIT, stint.startedBy(), Term.TRAINING_MONTHS));
    }

    private static void add(List<Stretch> reasons, DaySet days, Stretch.Cause cause, Event event, Term<?> term) {
        days.spans().forEach(span -> reasons.add(new Stretch(span, cause, event, term)));
    }

    /** Gives each of {@code days} the first of {@code reasons} that holds for it, or {@code otherwise}. */
    private void explain(DaySet days, List<Stretch> reasons, Stretch.Cause otherwise) {
        DaySet left = days;
        for (Stretch reason : reasons) {
            add(found, left.intersect(reason.days().from(), reason.days().to()), reason.cause(), reason.event(), reason.term());
            left = left.minus(DaySet.of(List.of(reason.days())));
        }
        left.spans().forEach(span -> found.add(new Stretch(span, otherwise, leavingBefore(span.from()), null)));
    }

    /** The leaving of the post by which nobody is deployed on {@code day}; null when none is. */
    private Event leavingBefore(LocalDate day) {
        Event leaving = null;
        for (Step step : course.steps()) {
            if (step.event().on().isAfter(day)) {
                break;
            }
            leaving = step.takes(EventKind.LEFT_POST) ? step.event() : step.after().left() ? leaving : null;
        }
        return leaving;
    }
}
