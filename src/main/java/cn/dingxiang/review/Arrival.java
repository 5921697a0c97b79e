package cn.dingxiang.review;

import cn.dingxiang.agreement.Term;
import cn.dingxiang.obligation.Situation;
import cn.dingxiang.timeline.Course;
import cn.dingxiang.timeline.Stint;
import java.time.LocalDate;
import java.time.Month;

/** When a doctor not yet deployed can be expected at the county, as far as it can be told: only for planning, no duty hangs on it. */
final class Arrival {
    private static final int GRADUATION_DAY = 30;

    private Arrival() { }

    /** The day, or null when nobody is about to come. */
    static LocalDate expectedOn(Situation situation) {
        Course course = situation.course();
        boolean settled = course.endedOn() != null || course.firstDeployedOn() != null || course.inForce().left()
                || course.studyEndedOn() != null && course.graduatedOn() == null;
        if (settled) {
            return null;
        }
        if (!situation.agreement().asksForTraining()) {
            return course.graduatedOn() != null ? course.graduatedOn()
                    : LocalDate.of(situation.agreement().signed().expectedGraduationYear(), Month.JUNE, GRADUATION_DAY);
        }
        if (course.firstTrainingEnd() != null) {
            return course.firstTrainingEnd();
        }
        return course.stints().stream().filter(Stint::permitted).map(Stint::start).findFirst()
                .map(start -> start.plusMonths(situation.terms().value(Term.TRAINING_MONTHS))).orElse(null);
    }
}
