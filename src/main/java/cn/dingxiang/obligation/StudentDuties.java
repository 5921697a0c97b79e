package cn.dingxiang.obligation;

import cn.dingxiang.agreement.ReportAfter;
import cn.dingxiang.agreement.Term;
import cn.dingxiang.timeline.Course;
import cn.dingxiang.timeline.DateSpan;
import cn.dingxiang.timeline.DaySet;
import cn.dingxiang.timeline.Detail;
import cn.dingxiang.timeline.Event;
import cn.dingxiang.timeline.InForce;
import cn.dingxiang.timeline.Party;
import cn.dingxiang.timeline.ServicePause;
import cn.dingxiang.timeline.Stint;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What the signer owes: training, reporting for duty, coming back from a pause, finishing training in time. */
final class StudentDuties {

    private StudentDuties() { }

    /** {@code TRAINING_NOT_STARTED}: by the first {@code trainingStartDue} on or after graduation. */
    static List<Duty> trainingNotStarted(Situation situation) {
        Course course = situation.course();
        if (course.graduatedOn() == null || !situation.agreement().asksForTraining()) {
            return List.of();
        }
        MonthDay startDue = situation.terms().value(Term.TRAINING_START_DUE);
        Stint training = course.firstTraining();
        Event done = training == null ? null : training.startedBy();
        return List.of(DutyTrack.follow(FindingCode.TRAINING_NOT_STARTED, Party.STUDENT, Term.TRAINING_START_DUE, course.graduatedOn(),
                startDue == null ? null : graduation -> firstOnOrAfter(graduation, startDue), done,
                CountyDuties.deferrals(course, Detail.Deferral.Duty.TRAINING, LocalDate.MIN),
                account -> CountyDuties.countsFrom(account.uses(Term.TRAINING), course.bringing(InForce::graduated))));
    }

    /** {@code NOT_REPORTED}: within {@code report.withinDays} of graduation, or of the end of training. */
    static List<Duty> notReported(Situation situation) {
        Course course = situation.course();
        if (course.graduatedOn() == null) {
            return List.of();
        }
        boolean afterTraining = situation.agreement().asksForTraining()
                && situation.terms().value(Term.REPORT_AFTER, ReportAfter.GRADUATION) == ReportAfter.TRAINING;
        LocalDate trigger = afterTraining ? CountyDuties.afterTraining(course, course.graduatedOn()) : course.graduatedOn();
        if (trigger == null) {
            return List.of();
        }
        List<DutyTrack.Move> moves = CountyDuties.deferrals(course, Detail.Deferral.Duty.REPORT, LocalDate.MIN);
        CountyDuties.addTraining(course, !afterTraining, moves);
        return List.of(DutyTrack.follow(FindingCode.NOT_REPORTED, Party.STUDENT, Term.REPORT_WITHIN_DAYS, trigger,
                CountyDuties.within(situation.terms(), Term.REPORT_WITHIN_DAYS), course.reportedBy(), moves,
                account -> tellReporting(account, afterTraining)));
    }

    private static void tellReporting(Account account, boolean afterTraining) {
        Event graduated = account.situation().course().bringing(InForce::graduated);
        account.uses(Term.REPORT_AFTER);
        if (afterTraining) {
            CountyDuties.countsAfterTraining(account, graduated);
        } else {
            CountyDuties.countsFrom(account, graduated);
        }
    }

    /** {@code PAUSE_OVERSTAYED}: an approved pause's {@code until} is the day to be back. */
    static List<Duty> pauseOverstayed(Situation situation) {
        List<Duty> duties = new ArrayList<>(situation.course().pauses().size());
        for (ServicePause pause : situation.course().pauses()) {
            if (pause.detail().approved() && pause.until() != null) {
                List<DateSpan> overdue = new ArrayList<>();
                pause.overstayed().forEach(span -> overdue.add(new DateSpan(span.from().plusDays(1), span.to())));
                duties.add(new Duty(FindingCode.PAUSE_OVERSTAYED, Party.STUDENT, null, pause.detail().ground().term(), pause.days().from(),
                        pause.until(), pause.endedOn(), true, false, overdue, List.of(), new PauseTale(pause)));
            }
        }
        return duties;
    }

    /** {@code TRAINING_OVERRUN}: each stint ends within {@code trainingMaxMonths} and the days it was paused before that. */
    static List<Duty> trainingOverrun(Situation situation) {
        Integer months = situation.terms().value(Term.TRAINING_MAX_MONTHS);
        if (months == null) {
            return List.of();
        }
        List<Duty> duties = new ArrayList<>(situation.course().stints().size());
        for (Stint stint : situation.course().stints()) {
            if (!stint.master()) {
                duties.add(overrun(stint, months, situation.asOf()));
            }
        }
        return duties;
    }

    private static Duty overrun(Stint stint, int months, LocalDate asOf) {
        DaySet active = DaySet.of(stint.start(), DateSpan.FOREVER).minus(stint.pausedDays());
        long allowed = ChronoUnit.DAYS.between(stint.start(), stint.start().plusMonths(months));
        LocalDate dueOn = allowed == 0 ? stint.start() : active.afterDays(allowed);
        // An open pause counts through today, so the due date moves with it and is never passed meanwhile.
        boolean stillPaused = dueOn == null;
        if (stillPaused) {
            LocalDate resumed = asOf.plusDays(1);
            dueOn = active.union(DaySet.of(resumed, DateSpan.FOREVER)).afterDays(allowed);
        }
        LocalDate end = stint.days().to();
        List<DateSpan> overdue = !stillPaused && end.isAfter(dueOn) ? List.of(new DateSpan(dueOn.plusDays(1), end)) : List.of();
        return new Duty(FindingCode.TRAINING_OVERRUN, Party.STUDENT, null, Term.TRAINING_MAX_MONTHS, stint.start(), dueOn, stint.endedOn(),
                true, stillPaused && stint.endedOn() == null, overdue, List.of(), new OverrunTale(stint, months, dueOn));
    }

    private static LocalDate firstOnOrAfter(LocalDate day, MonthDay wanted) {
        LocalDate thisYear = wanted.atYear(day.getYear());
        return thisYear.isBefore(day) ? thisYear.plusYears(1) : thisYear;
    }
}
