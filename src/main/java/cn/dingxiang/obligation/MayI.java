package cn.dingxiang.obligation;

import cn.dingxiang.agreement.Ban;
import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.agreement.DutyGroup;
import cn.dingxiang.agreement.Exam;
import cn.dingxiang.agreement.PartTimeStudy;
import cn.dingxiang.agreement.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * The answer to one of the {@link Question}s, for a day.
 *
 * @param question what was asked
 * @param on       the day
 * @param exam     as what it was understood; null for changing jobs
 * @param verdict  the answer
 * @param clauses  what it rests on
 * @param reason   key of the reason
 */
public record MayI(Question question, LocalDate on, Exam exam, Verdict verdict, List<String> clauses, Reason reason) {

    /** Why. */
    public enum Reason {
        AGREEMENT_ENDED, SERVICE_COMPLETE, ALWAYS_FREE, OWN_POST, ALLOWED, BANNED, UNDECIDED,
        /** 在职学习 as the agreement has it. */
        PART_TIME_FREE, PART_TIME_CONSENT,
        /** Changing jobs. */
        JOB_BANNED, JOB_BOUND, JOB_STUDYING
    }

    public MayI {
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(reason, "reason");
        clauses = clauses.stream().filter(Objects::nonNull).distinct().toList();
    }

    /** The answer on {@code day} from what is known by then; for a day to come the clock runs on with what is known. */
    public static MayI ask(Evaluator evaluator, Question question, LocalDate day) {
        Situation known = evaluator.situation().knownOn(day);
        return question == Question.CHANGE_JOB ? job(known, day) : exam(known, question, day, question.exam(known.course(), day));
    }

    /** The same of an exam given in full. */
    public static MayI ask(Evaluator evaluator, Question question, LocalDate day, Exam exam) {
        return exam(evaluator.situation().knownOn(day), question, day, Objects.requireNonNull(exam, "exam"));
    }

    private static MayI exam(Situation known, Question question, LocalDate day, Exam exam) {
        Answer answer = ExamRules.rule(known, day, exam).answer();
        PartTimeStudy partTime = known.terms().value(Term.PART_TIME_STUDY);
        if (answer.reason() == Answer.Reason.UNDECIDED && exam.mode() == Exam.Mode.PART_TIME && partTime != null) {
            boolean free = partTime == PartTimeStudy.FREE;
            return new MayI(question, day, exam, free ? Verdict.PERMITTED : Verdict.REVIEW, known.terms().clauses(Term.PART_TIME_STUDY),
                    free ? Reason.PART_TIME_FREE : Reason.PART_TIME_CONSENT);
        }
        return new MayI(question, day, exam, answer.verdict(), answer.clauses(), Reason.valueOf(answer.reason().name()));
    }

    /** A ban on changing jobs forbids it; where none is agreed, who is bound to serve asks first. */
    private static MayI job(Situation known, LocalDate day) {
        if (known.course().endedOn() != null) {
            return job(day, Verdict.PERMITTED, List.of(), Reason.AGREEMENT_ENDED);
        }
        if (known.clock().isCompleteOn(day)) {
            return job(day, Verdict.PERMITTED, List.of(), Reason.SERVICE_COMPLETE);
        }
        Set<DutyGroup> groups = known.groups(day);
        List<Citation> bans = Citation.items(known.terms(), Term.BANS, ban -> ban.barsChangingJob(groups), Ban::clause);
        if (!bans.isEmpty()) {
            return job(day, Verdict.FORBIDDEN, Citation.clauses(bans), Reason.JOB_BANNED);
        }
        return job(day, Verdict.REVIEW, known.terms().clauses(Term.SERVICE_MONTHS),
                groups.contains(DutyGroup.STUDY) ? Reason.JOB_STUDYING : Reason.JOB_BOUND);
    }

    private static MayI job(LocalDate day, Verdict verdict, List<String> clauses, Reason reason) {
        return new MayI(Question.CHANGE_JOB, day, null, verdict, clauses, reason);
    }

    /** 可以、不可以、先问县里. {@link Locale#ROOT} stands for Chinese. */
    public String verdictText(Locale locale) {
        return Bundle.named("cn.dingxiang.obligation.questions").text(locale, "verdict." + verdict);
    }

    /** Why, as a student can read it. */
    public String reasonText(Locale locale) {
        return switch (reason) {
            case AGREEMENT_ENDED, SERVICE_COMPLETE, ALWAYS_FREE, OWN_POST, ALLOWED, BANNED, UNDECIDED ->
                    Bundle.named("cn.dingxiang.obligation.reasons").text(locale, reason.name());
            case PART_TIME_FREE, PART_TIME_CONSENT, JOB_BANNED, JOB_BOUND, JOB_STUDYING ->
                    Bundle.named("cn.dingxiang.obligation.questions").text(locale, "reason." + reason);
        };
    }

    /** As what the question was understood, such as the autumn of entry; empty where there is nothing to say. */
    public String understood(Locale locale) {
        return exam == null || exam.entryYear() == null ? ""
                : Bundle.named("cn.dingxiang.obligation.questions").say(locale, "understood." + question, exam.entryYear().toString());
    }
}
