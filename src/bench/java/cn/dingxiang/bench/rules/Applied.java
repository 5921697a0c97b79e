package cn.dingxiang.bench.rules;

import cn.dingxiang.agreement.Exam;
import cn.dingxiang.obligation.Situation;
import java.time.LocalDate;

/**
 * An application for an exam, or that it was withdrawn.
 *
 * @param place     its place in the course
 * @param on        the day
 * @param exam      what was applied for
 * @param withdrawn whether it is the withdrawal
 * @param known     what was known on that day
 */
public record Applied(int place, LocalDate on, Exam exam, boolean withdrawn, Situation known) {
    public int getPlace() {
        return place;
    }

    public boolean isWithdrawn() {
        return withdrawn;
    }

    public String getKind() {
        return exam.kind().name();
    }

    /** Whether the agreement bound on that day, and the exam is none that is always free. */
    public boolean isBound() {
        return known.course().endedOn() == null && !known.clock().isCompleteOn(on) && exam.kind() != Exam.Kind.LICENSING
                && exam.kind() != Exam.Kind.TITLE && !exam.ownPost();
    }
}
