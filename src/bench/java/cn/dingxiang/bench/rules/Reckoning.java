package cn.dingxiang.bench.rules;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.agreement.Allowance;
import cn.dingxiang.agreement.Exam;
import cn.dingxiang.agreement.PauseGround;
import cn.dingxiang.agreement.ReportAfter;
import cn.dingxiang.agreement.Term;
import cn.dingxiang.timeline.DateSpan;
import cn.dingxiang.timeline.DaySet;
import cn.dingxiang.timeline.Detail;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Reckoning with dates and terms that the rules in DRL call: what no rule language is for. */
public final class Reckoning {
    private Reckoning() { }

    /** So many days after the trigger. */
    public static UnaryOperator<LocalDate> within(Agreement agreement, Term<Integer> term) {
        int days = agreement.terms().value(term);
        return trigger -> trigger.plusDays(days);
    }

    /** The first such day of the year on or after the trigger. */
    public static UnaryOperator<LocalDate> onDay(Agreement agreement, Term<MonthDay> term) {
        MonthDay wanted = agreement.terms().value(term);
        return trigger -> {
            LocalDate thisYear = wanted.atYear(trigger.getYear());
            return thisYear.isBefore(trigger) ? thisYear.plusYears(1) : thisYear;
        };
    }

    /** Whether duty is to be reported for after training, and not after graduation. */
    public static boolean reportsAfterTraining(Agreement agreement) {
        return agreement.asksForTraining()
                && agreement.terms().value(Term.REPORT_AFTER, ReportAfter.GRADUATION) == ReportAfter.TRAINING;
    }

    /** Whether service, or counted training, runs on in a pause on this ground; not when none is said. */
    public static boolean runs(Agreement agreement, PauseGround ground) {
        return ground != null && agreement.terms().isTrue(ground.term());
    }

    /** The year of the graduation, or of the expected one. @param graduatedOn null when it is not known */
    public static int graduationYear(Agreement agreement, LocalDate graduatedOn) {
        return graduatedOn == null ? agreement.signed().expectedGraduationYear() : graduatedOn.getYear();
    }

    /** Whether an allowance permits the master's begun. @param graduations the graduations known on its day */
    public static boolean permits(Agreement agreement, Dated start, List<LocalDate> graduations) {
        Detail.Master master = (Detail.Master) start.detail();
        Exam exam = new Exam(Exam.Kind.POSTGRADUATE, master.mode(), master.degree(), master.field(), master.province(),
                start.on().getYear(), false);
        int year = graduationYear(agreement, graduations.stream().min(LocalDate::compareTo).orElse(null));
        return agreement.terms().value(Term.ALLOWANCES, List.<Allowance>of()).stream()
                .anyMatch(allowance -> allowance.permits(exam, agreement.signed(), year));
    }

    /** Whether an approval, naming the unit, is all that a deployment needs; nothing is in another province. */
    public static boolean approves(Agreement agreement, Detail approval, Detail.Deployment deployment) {
        if (!deployment.province().equals(agreement.signed().province())) {
            return false;
        }
        boolean inside = deployment.county().equals(agreement.signed().county());
        Set<String> needed = agreement.terms().value(inside ? Term.TRANSFER_WITHIN_COUNTY : Term.TRANSFER_CROSS_COUNTY);
        return needed != null && ((Detail.Approval) approval).approvals().containsAll(needed);
    }

    /** The day service is complete, with no new event; null when never. */
    public static LocalDate completedOn(Agreement agreement, List<Stretch> stretches) {
        DaySet credited = days(stretches, Stretch.Cause.SERVED).minus(days(stretches, Stretch.Cause.STOPPED))
                .union(days(stretches, Stretch.Cause.AWAITED)).union(trained(stretches, agreement.terms().value(Term.TRAINING_MONTHS)));
        LocalDate start = credited.first();
        return start == null ? null : credited.afterDays(length(start, agreement.terms().serviceMonths()));
    }

    /** The days of training, cut off at so many months. */
    private static DaySet trained(List<Stretch> stretches, int months) {
        DaySet days = days(stretches, Stretch.Cause.TRAINED);
        if (days.isEmpty()) {
            return days;
        }
        LocalDate first = null;
        for (Stretch stretch : stretches) {
            if (stretch.cause() == Stretch.Cause.TRAINED) {
                first = earlier(first, stretch.start());
            }
        }
        LocalDate cutOff = days.afterDays(length(first, months));
        return cutOff == null ? days : days.intersect(first, cutOff);
    }

    private static DaySet days(List<Stretch> stretches, Stretch.Cause cause) {
        List<DateSpan> spans = new ArrayList<>();
        for (Stretch stretch : stretches) {
            if (stretch.cause() == cause) {
                spans.addAll(stretch.days().spans());
            }
        }
        return DaySet.of(spans);
    }

    private static long length(LocalDate start, int months) {
        return ChronoUnit.DAYS.between(start, start.plusMonths(months));
    }

    /** The day a stint must have ended; null while a pause that is open moves it on. */
    public static LocalDate trainingDue(Agreement agreement, Stint stint, List<DateSpan> breaks) {
        long allowed = length(stint.start(), agreement.terms().value(Term.TRAINING_MAX_MONTHS));
        return allowed == 0 ? stint.start()
                : DaySet.of(stint.start(), DateSpan.FOREVER).minus(DaySet.of(breaks)).afterDays(allowed);
    }

    /** The years with a day deployed before {@code end} whose attestation was due before {@code today}. */
    public static List<ServiceYear> yearsToAttest(List<DateSpan> deployed, LocalDate end, MonthDay due, LocalDate today) {
        DaySet days = DaySet.of(deployed).intersect(LocalDate.MIN, end);
        List<ServiceYear> years = new ArrayList<>();
        if (days.isEmpty()) {
            return years;
        }
        for (int year = days.first().getYear(); due.atYear(year + 1).isBefore(today); year++) {
            LocalDate first = days.firstFrom(LocalDate.of(year, 1, 1));
            if (first != null && first.getYear() == year) {
                years.add(new ServiceYear(year, due.atYear(year + 1)));
            }
        }
        return years;
    }

    /** The day it closes: its own, or the agreement's end if that comes first; null when that is not known today. */
    public static LocalDate closing(LocalDate to, LocalDate last, LocalDate today) {
        LocalDate end = earlier(to, last);
        return end.isAfter(today) ? null : end;
    }

    /** The earlier of two days, either of which may be null. */
    public static LocalDate earlier(LocalDate one, LocalDate other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }

    public static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}
