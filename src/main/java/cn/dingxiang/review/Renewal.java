package cn.dingxiang.review;

import cn.dingxiang.obligation.Situation;
import cn.dingxiang.timeline.Course;
import java.time.LocalDate;

/** Before which end of service a doctor is to be asked whether they will stay. */
final class Renewal {

    private Renewal() { }

    /** The end of service of a doctor on post; null when they have answered, the clock stands still, or service is over. */
    static LocalDate askedBefore(Situation situation, boolean answered) {
        Course course = situation.course();
        LocalDate end = situation.completedOn();
        boolean toAsk = !answered && course.endedOn() == null && course.inForce().posting() != null && end != null
                && end.isAfter(situation.asOf()) && situation.clock().runsOn(situation.asOf());
        return toAsk ? end : null;
    }
}
