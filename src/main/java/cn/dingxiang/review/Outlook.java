package cn.dingxiang.review;

import cn.dingxiang.agreement.Term;
import cn.dingxiang.agreement.Track;
import cn.dingxiang.agreement.TrainingCredit;
import cn.dingxiang.obligation.Evaluation;
import cn.dingxiang.obligation.Situation;
import cn.dingxiang.timeline.Course;
import cn.dingxiang.timeline.InForce;
import cn.dingxiang.timeline.Phase;
import cn.dingxiang.timeline.Stint;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Objects;

/**
 * When a doctor becomes free for a post, and when service ends, as far as it can be told: for planning, no duty hangs on it.
 *
 * <p>It changes with the facts only, not from day to day, and may lie in the past: who was to be free last summer and is not yet deployed
 * is free now.
 *
 * @param county       the agreement's county, six digits
 * @param track        the agreement's track
 * @param availableOn  null when nobody is to come: deployed, absent, or the agreement is over
 * @param availability how that is known; null likewise
 * @param endsOn       end of service while the clock runs, or counted from {@code availableOn} before it has begun; null while it stands
 *                     still and once service is over
 */
public record Outlook(String county, Track track, LocalDate availableOn, Availability availability, LocalDate endsOn) {
    private static final int GRADUATION_DAY = 30;

    public Outlook {
        Objects.requireNonNull(county, "county");
        Objects.requireNonNull(track, "track");
        if ((availableOn == null) != (availability == null)) {
            throw new IllegalArgumentException("a day and how it is known go together");
        }
    }

    static Outlook of(Situation situation, Evaluation evaluation) {
        String county = situation.agreement().signed().county();
        Track track = situation.agreement().signed().track();
        InForce inForce = situation.course().inForce();
        if (inForce.endedBy() != null || evaluation.phase() == Phase.FULFILLED) {
            return new Outlook(county, track, null, null, null);
        }
        LocalDate running = evaluation.clockRuns() ? evaluation.service().expectedEnd() : null;
        if (inForce.left() || inForce.posting() != null || inForce.studyEnded() && !inForce.graduated()) {
            return new Outlook(county, track, null, null, running);
        }
        Availability availability = availability(situation, inForce);
        LocalDate availableOn = availableOn(situation, availability);
        LocalDate end = evaluation.service().start() == null ? projectedEnd(situation, availableOn) : running;
        return new Outlook(county, track, availableOn, availability, end);
    }

    private static Availability availability(Situation situation, InForce inForce) {
        if (situation.agreement().asksForTraining()) {
            if (inForce.training() != null || inForce.masterPermitted()) {
                return Availability.TRAINING;
            }
            return inForce.trained() ? Availability.FREE : inForce.graduated() ? Availability.BEFORE_TRAINING : Availability.STUDYING;
        }
        return inForce.graduated() ? Availability.FREE : Availability.STUDYING;
    }

    private static LocalDate availableOn(Situation situation, Availability availability) {
        Course course = situation.course();
        int months = situation.agreement().asksForTraining() ? situation.terms().value(Term.TRAINING_MONTHS) : 0;
        return switch (availability) {
            case STUDYING -> expectedGraduation(situation).plusMonths(months);
            case BEFORE_TRAINING -> course.graduatedOn().plusMonths(months);
            case TRAINING -> expectedTrainingEnd(course, months);
            case FREE -> freeSince(course, situation.agreement().asksForTraining());
        };
    }

    private static LocalDate expectedGraduation(Situation situation) {
        return LocalDate.of(situation.agreement().signed().expectedGraduationYear(), Month.JUNE, GRADUATION_DAY);
    }

    /** A pause still open would move the end every day: it is added when it is over. */
    private static LocalDate expectedTrainingEnd(Course course, int months) {
        Stint open = course.stints().stream().filter(stint -> stint.permitted() && !stint.endedItself())
                .reduce((earlier, later) -> later).orElseThrow();
        long paused = open.pauses().stream().map(Stint.TrainingBreak::days).filter(days -> days.to().isBefore(course.horizon()))
                .mapToLong(days -> days.from().until(days.to(), java.time.temporal.ChronoUnit.DAYS)).sum();
        return open.start().plusMonths(months).plusDays(paused);
    }

    /** Who served before is free again since the books took them back. */
    private static LocalDate freeSince(Course course, boolean trained) {
        LocalDate since = trained ? course.firstTrainingEnd() : course.graduatedOn();
        boolean served = course.firstDeployedOn() != null;
        LocalDate again = served && !course.spells().isEmpty() ? course.spells().get(course.spells().size() - 1).days().from() : null;
        return again != null && again.isAfter(since) ? again : since;
    }

    /** As if deployed the day they become free; training that counts as service comes off. */
    private static LocalDate projectedEnd(Situation situation, LocalDate availableOn) {
        boolean counts = situation.agreement().asksForTraining() && List.of(TrainingCredit.FULL, TrainingCredit.IF_CERTIFIED)
                .contains(situation.terms().value(Term.TRAINING_CREDIT, TrainingCredit.NONE));
        int credited = counts ? situation.terms().value(Term.TRAINING_MONTHS) : 0;
        return availableOn.plusMonths(Math.max(0, situation.terms().serviceMonths() - credited));
    }
}
