package cn.dingxiang.obligation;

import cn.dingxiang.timeline.Course;
import java.time.LocalDate;

/** What a duty can tell of its dates; told only when someone asks. */
interface Tale {

    /**
     * Tells how it came to be due.
     *
     * @param before tells what moved it before this day only; null: all that did
     */
    void due(Account account, LocalDate before);

    /** Tells what closed it, or its finding, on {@code on}. */
    void closed(Account account, LocalDate on);

    /** Tells that the agreement's end closed it. */
    static void agreementEnded(Account account) {
        Course course = account.situation().course();
        account.fact(Explanation.Role.CLOSES, course.ending()).step(course.endedOn(), StepKey.AGREEMENT_ENDED, course.ending());
    }
}
