package cn.dingxiang.bench.rules;

import cn.dingxiang.agreement.Exam;
import java.time.LocalDate;

/**
 * An application for an exam, or that it was withdrawn.
 *
 * @param order     its place among all events
 * @param on        the day
 * @param exam      what was applied for
 * @param withdrawn whether it is the withdrawal
 */
public record Applied(long order, LocalDate on, Exam exam, boolean withdrawn) implements Happening {
    public Exam.Kind kind() {
        return exam.kind();
    }

    /** Whether the exam is one that is always free. */
    public boolean free() {
        return exam.kind() == Exam.Kind.LICENSING || exam.kind() == Exam.Kind.TITLE || exam.ownPost();
    }
}
