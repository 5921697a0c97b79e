package cn.dingxiang.bench.rules;

import cn.dingxiang.agreement.ReportAfter;
import cn.dingxiang.agreement.Term;
import cn.dingxiang.agreement.Terms;
import cn.dingxiang.obligation.Situation;
import cn.dingxiang.timeline.Course;
import cn.dingxiang.timeline.DateSpan;
import cn.dingxiang.timeline.DaySet;
import cn.dingxiang.timeline.Stint;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Reckoning with dates that the rules in DRL call: what no rule language is for. */
public final class Derived {
    private Derived() { }

    /** So many days after the trigger; null when the term is unset. */
    public static UnaryOperator<LocalDate> within(Terms terms, Term<Integer> term) {
        Integer days = terms.value(term);
        return days == null ? null : trigger -> trigger.plusDays(days);
    }

    /** The first such day of the year on or after the trigger; null when the term is unset. */
    public static UnaryOperator<LocalDate> onDay(Terms terms, Term<MonthDay> term) {
        MonthDay wanted = terms.value(term);
        return wanted == null ? null : trigger -> {
            LocalDate thisYear = wanted.atYear(trigger.getYear());
            return thisYear.isBefore(trigger) ? thisYear.plusYears(1) : thisYear;
        };
    }

    /** {@code day}, or the end of training where it is asked for, whichever is later; null while training has not ended. */
    public static LocalDate afterTraining(Course course, LocalDate day) {
        if (!course.agreement().asksForTraining()) {
            return day;
        }
        LocalDate end = course.firstTrainingEnd();
        return end == null ? null : end.isAfter(day) ? end : day;
    }

    /** Whether duty is to be reported for after training, and not after graduation. */
    public static boolean reportsAfterTraining(Situation situation) {
        return situation.agreement().asksForTraining()
                && situation.terms().value(Term.REPORT_AFTER, ReportAfter.GRADUATION) == ReportAfter.TRAINING;
    }

    /** Whether service is, or will be, complete before the agreement ends. */
    public static boolean completes(Situation situation) {
        return situation.completedOn() != null && !situation.completedOn().isAfter(situation.course().horizon());
    }

    /** Whether a stint of training lasted longer than the terms allow. */
    public static boolean overruns(Stint stint, Terms terms) {
        LocalDate due = trainingDue(stint, terms);
        return due != null && stint.days().to().isAfter(due);
    }

    /** Whether that it stood overdue counts, and can be seen yet. */
    public static boolean counts(Overdue overdue, Situation situation) {
        boolean outlives = overdue.code().equals("ATTESTATION_MISSING") || overdue.code().equals("DISCHARGE_NOT_ISSUED");
        return !overdue.from().isAfter(situation.asOf()) && !overdue.from().isAfter(situation.course().horizon())
                && (outlives || !situation.isComplete(overdue.from()));
    }

    /** The day a stint of training must have ended; null while a pause that is open moves it on, or nothing limits it. */
    public static LocalDate trainingDue(Stint stint, Terms terms) {
        Integer months = terms.value(Term.TRAINING_MAX_MONTHS);
        if (months == null) {
            return null;
        }
        DaySet paused = DaySet.of(stint.pauses().stream().map(Stint.TrainingBreak::days).toList());
        long allowed = ChronoUnit.DAYS.between(stint.start(), stint.start().plusMonths(months));
        return allowed == 0 ? stint.start() : DaySet.of(stint.start(), DateSpan.FOREVER).minus(paused).afterDays(allowed);
    }

    /** The years with a deployed day in service whose attestation was due before {@code asOf}. */
    public static List<Integer> years(Situation situation) {
        DaySet deployed = situation.deployedInService();
        List<Integer> years = new ArrayList<>();
        for (int year = deployed.first().getYear(); year < situation.asOf().getYear(); year++) {
            boolean served = deployed.intersect(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)).first() != null;
            if (served && attestationDue(situation.terms(), year).isBefore(situation.asOf())) {
                years.add(year);
            }
        }
        return years;
    }

    /** The last good day to attest a year. */
    public static LocalDate attestationDue(Terms terms, int year) {
        return terms.value(Term.ATTESTATION_DUE).atYear(year + 1);
    }

    /** The day it closes: its own, or the agreement's end if that comes first; null when that is not known on {@code asOf}. */
    public static LocalDate closing(Situation situation, LocalDate to) {
        LocalDate end = to != null && to.isBefore(situation.course().horizon()) ? to : situation.course().horizon();
        return end.isAfter(situation.asOf()) ? null : end;
    }
}
