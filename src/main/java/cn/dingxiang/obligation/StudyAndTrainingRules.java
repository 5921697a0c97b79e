package cn.dingxiang.obligation;

import cn.dingxiang.agreement.Allowance;
import cn.dingxiang.agreement.Exam;
import cn.dingxiang.agreement.PartTimeStudy;
import cn.dingxiang.agreement.Term;
import cn.dingxiang.timeline.Detail;
import cn.dingxiang.timeline.EventKind;
import cn.dingxiang.timeline.Party;
import cn.dingxiang.timeline.Step;
import cn.dingxiang.timeline.TrainingOutcome;
import java.util.List;
import java.util.Objects;

/** Findings about study, exams and training. */
final class StudyAndTrainingRules {

    private StudyAndTrainingRules() { }

    /** {@code STUDY_ENDED}: left without a degree, until graduation. */
    static List<Finding> studyEnded(Situation situation) {
        FactLog log = new FactLog(situation, FindingCode.STUDY_ENDED);
        for (Step step : situation.steps()) {
            if (step.event().kind() == EventKind.STUDY_ENDED && !step.before().graduated()) {
                log.raise(step, Party.STUDENT, false, situation.terms().clauses(Term.SERVICE_MONTHS));
            } else if (step.takes(EventKind.GRADUATED)) {
                log.close(step.event().on());
            }
        }
        return log.findings();
    }

    /** {@code TRAINING_ABANDONED}: withdrew from training or from a permitted master's, until training again. */
    static List<Finding> trainingAbandoned(Situation situation) {
        FactLog log = new FactLog(situation, FindingCode.TRAINING_ABANDONED);
        for (Step step : situation.steps()) {
            if (step.takes(EventKind.TRAINING_CERTIFIED) || takesUpTraining(step)) {
                log.close(step.event().on());
            } else if (withdraws(step)) {
                log.raise(step, Party.STUDENT, false, situation.terms().clauses(Term.TRAINING));
            }
        }
        return log.findings();
    }

    /** {@code TRAINING_UNCERTIFIED}: trained without a certificate; a person decides what follows. */
    static List<Finding> trainingUncertified(Situation situation) {
        FactLog log = new FactLog(situation, FindingCode.TRAINING_UNCERTIFIED);
        for (Step step : situation.steps()) {
            if (step.takes(EventKind.TRAINING_CERTIFIED) || takesUpTraining(step)) {
                log.close(step.event().on());
            } else if (step.takes(EventKind.TRAINING_FAILED) || step.takes(EventKind.TRAINING_ENDED)
                    && step.event().detail(Detail.TrainingEnd.class).outcome() == TrainingOutcome.FAILED) {
                log.raise(step, Party.STUDENT, true, situation.terms().clauses(Term.TRAINING));
            }
        }
        return log.findings();
    }

    /** {@code BANNED_EXAM}: applied for what the verdict of that day forbids, or cannot decide. */
    static List<Finding> bannedExam(Situation situation) {
        FactLog log = new FactLog(situation, FindingCode.BANNED_EXAM);
        for (Step step : situation.steps()) {
            if (step.event().kind() == EventKind.EXAM_APPLIED) {
                Exam exam = step.event().detail(Detail.Application.class).exam();
                Answer answer = ExamRules.answer(situation.knownOn(step.event().on()), step.event().on(), exam);
                if (answer.verdict() != Verdict.PERMITTED) {
                    log.raise(exam.kind().name(), step, Party.STUDENT, answer.verdict() == Verdict.REVIEW, answer.clauses());
                }
            } else if (step.event().kind() == EventKind.EXAM_WITHDRAWN) {
                log.close(step.event().detail(Detail.Application.class).exam().kind().name(), step.event().on());
            }
        }
        return log.findings();
    }

    /** {@code UNPERMITTED_STUDY}: a master's no allowance permits. */
    static List<Finding> unpermittedStudy(Situation situation) {
        FactLog log = new FactLog(situation, FindingCode.UNPERMITTED_STUDY);
        PartTimeStudy partTime = situation.terms().value(Term.PART_TIME_STUDY);
        List<String> clauses = situation.terms().value(Term.ALLOWANCES, List.of()).stream().map(Allowance::clause)
                .filter(Objects::nonNull).toList();
        for (Step step : situation.steps()) {
            if (step.event().kind() == EventKind.MASTER_STARTED && !situation.course().permitsMaster(step.event())) {
                boolean isPartTime = step.event().detail(Detail.Master.class).mode() == Exam.Mode.PART_TIME;
                if (!isPartTime || partTime != PartTimeStudy.FREE) {
                    log.raise(step, Party.STUDENT, isPartTime, clauses);
                }
            } else if (step.takes(EventKind.MASTER_ENDED)) {
                log.close(step.event().on());
            }
        }
        return log.findings();
    }

    private static boolean takesUpTraining(Step step) {
        return step.takes(EventKind.TRAINING_STARTED) || step.takes(EventKind.MASTER_STARTED) && step.after().masterPermitted();
    }

    /** Whether this tells of a withdrawal; one out of place may still corroborate. */
    private static boolean withdraws(Step step) {
        if (step.event().kind() == EventKind.TRAINING_ENDED) {
            return step.event().detail(Detail.TrainingEnd.class).outcome() == TrainingOutcome.WITHDRAWN;
        }
        return step.event().kind() == EventKind.MASTER_ENDED && !step.event().detail(Detail.MasterEnd.class).withDegree()
                && (!step.taken() || step.before().masterPermitted());
    }
}
