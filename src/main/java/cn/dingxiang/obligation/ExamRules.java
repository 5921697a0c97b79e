package cn.dingxiang.obligation;

import cn.dingxiang.agreement.Allowance;
import cn.dingxiang.agreement.Ban;
import cn.dingxiang.agreement.DutyGroup;
import cn.dingxiang.agreement.Exam;
import cn.dingxiang.agreement.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** May this person apply? (domain rules, section 6). The first step that applies decides. */
public final class ExamRules {

    private ExamRules() { }

    /**
     * A verdict and what it cites.
     *
     * @param answer    the verdict
     * @param citations the allowance or the bans it rests on; none otherwise
     */
    record Ruling(Answer answer, List<Citation> citations) {
        static Ruling of(Verdict verdict, Answer.Reason reason, List<Citation> citations) {
            return new Ruling(new Answer(verdict, Citation.clauses(citations), reason), citations);
        }
    }

    /**
     * The ruling on {@code day}.
     *
     * @param situation what is known by then; for a day after its {@code asOf} the clock runs on with what is known
     */
    static Ruling rule(Situation situation, LocalDate day, Exam exam) {
        if (situation.course().endedOn() != null) {
            return Ruling.of(Verdict.PERMITTED, Answer.Reason.AGREEMENT_ENDED, List.of());
        }
        if (situation.clock().isCompleteOn(day)) {
            return Ruling.of(Verdict.PERMITTED, Answer.Reason.SERVICE_COMPLETE, List.of());
        }
        if (exam.kind() == Exam.Kind.LICENSING || exam.kind() == Exam.Kind.TITLE) {
            return Ruling.of(Verdict.PERMITTED, Answer.Reason.ALWAYS_FREE, List.of());
        }
        if (exam.ownPost()) {
            return Ruling.of(Verdict.PERMITTED, Answer.Reason.OWN_POST, List.of());
        }
        int graduationYear = situation.course().graduationYear(day);
        List<Citation> allowing = Citation.items(situation.terms(), Term.ALLOWANCES,
                allowance -> allowance.permits(exam, situation.agreement().signed(), graduationYear), Allowance::clause);
        if (!allowing.isEmpty()) {
            return Ruling.of(Verdict.PERMITTED, Answer.Reason.ALLOWED, allowing.subList(0, 1));
        }
        Set<DutyGroup> groups = situation.groups(day);
        List<Citation> bans = Citation.items(situation.terms(), Term.BANS, ban -> ban.barsApplying(exam, groups), Ban::clause);
        if (!bans.isEmpty()) {
            return Ruling.of(Verdict.FORBIDDEN, Answer.Reason.BANNED, bans);
        }
        return Ruling.of(Verdict.REVIEW, Answer.Reason.UNDECIDED, List.of());
    }

    /** Tells the stretches of {@code day} and what follows from them. */
    static void tell(Account account, LocalDate day, Exam exam, Ruling ruling) {
        boolean byStretch = ruling.answer().reason() == Answer.Reason.BANNED || ruling.answer().reason() == Answer.Reason.UNDECIDED;
        if (byStretch) {
            account.stretches(day);
        }
        account.note(StepKey.RULING, exam, ruling.answer().verdict(), ruling.answer().reason());
    }
}
