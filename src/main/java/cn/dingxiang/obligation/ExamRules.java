package cn.dingxiang.obligation;

import cn.dingxiang.agreement.Allowance;
import cn.dingxiang.agreement.Ban;
import cn.dingxiang.agreement.DutyGroup;
import cn.dingxiang.agreement.Exam;
import cn.dingxiang.agreement.Term;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** May this person apply? (domain rules, section 6). The first step that applies decides. */
public final class ExamRules {

    private ExamRules() { }

    /**
     * The verdict on {@code day}.
     *
     * @param situation what is known by then; for a day after its {@code asOf} the clock runs on with what is known
     */
    static Answer answer(Situation situation, LocalDate day, Exam exam) {
        if (situation.course().endedOn() != null) {
            return new Answer(Verdict.PERMITTED, List.of(), Answer.Reason.AGREEMENT_ENDED);
        }
        if (situation.clock().isCompleteOn(day)) {
            return new Answer(Verdict.PERMITTED, List.of(), Answer.Reason.SERVICE_COMPLETE);
        }
        if (exam.kind() == Exam.Kind.LICENSING || exam.kind() == Exam.Kind.TITLE) {
            return new Answer(Verdict.PERMITTED, List.of(), Answer.Reason.ALWAYS_FREE);
        }
        if (exam.ownPost()) {
            return new Answer(Verdict.PERMITTED, List.of(), Answer.Reason.OWN_POST);
        }
        int graduationYear = situation.course().graduationYear(day);
        for (Allowance allowance : situation.terms().value(Term.ALLOWANCES, List.of())) {
            if (allowance.permits(exam, situation.agreement().signed(), graduationYear)) {
                return new Answer(Verdict.PERMITTED, Collections.singletonList(allowance.clause()), Answer.Reason.ALLOWED);
            }
        }
        Set<DutyGroup> groups = situation.groups(day);
        List<Ban> bans = situation.terms().value(Term.BANS, List.of()).stream().filter(ban -> ban.barsApplying(exam, groups)).toList();
        if (!bans.isEmpty()) {
            return new Answer(Verdict.FORBIDDEN, bans.stream().map(Ban::clause).toList(), Answer.Reason.BANNED);
        }
        return new Answer(Verdict.REVIEW, List.of(), Answer.Reason.UNDECIDED);
    }
}
