package cn.dingxiang.obligation;

import cn.dingxiang.agreement.Allowance;
import cn.dingxiang.agreement.Exam;
import cn.dingxiang.agreement.PartTimeStudy;
import cn.dingxiang.agreement.Term;
import cn.dingxiang.timeline.Course;
import cn.dingxiang.timeline.Detail;
import cn.dingxiang.timeline.Event;
import cn.dingxiang.timeline.EventKind;
import cn.dingxiang.timeline.Party;
import cn.dingxiang.timeline.Step;
import cn.dingxiang.timeline.TrainingOutcome;
import java.time.LocalDate;
import java.util.List;

/** Findings about study, exams and training. */
final class StudyAndTrainingRules {

    private StudyAndTrainingRules() { }

    /** {@code STUDY_ENDED}: left without a degree, until graduation. */
    static List<Found> studyEnded(Situation situation) {
        FactLog log = new FactLog(situation, FindingCode.STUDY_ENDED);
        for (Step step : situation.steps()) {
            if (step.event().kind() == EventKind.STUDY_ENDED && !step.before().graduated()) {
                log.raise(step, Party.STUDENT, false, Citation.of(situation.terms(), Term.SERVICE_MONTHS), Why.NOTHING);
            } else if (step.takes(EventKind.GRADUATED)) {
                log.close(step.event());
            }
        }
        return log.findings();
    }

    /** {@code TRAINING_ABANDONED}: withdrew from training or from a permitted master's, until training again. */
    static List<Found> trainingAbandoned(Situation situation) {
        FactLog log = new FactLog(situation, FindingCode.TRAINING_ABANDONED);
        for (Step step : situation.steps()) {
            if (step.takes(EventKind.TRAINING_CERTIFIED) || takesUpTraining(step)) {
                log.close(step.event());
            } else if (withdraws(step)) {
                log.raise(step, Party.STUDENT, false, Citation.of(situation.terms(), Term.TRAINING), Why.NOTHING);
            }
        }
        return log.findings();
    }

    /** {@code TRAINING_UNCERTIFIED}: trained without a certificate; a person decides what follows. */
    static List<Found> trainingUncertified(Situation situation) {
        FactLog log = new FactLog(situation, FindingCode.TRAINING_UNCERTIFIED);
        for (Step step : situation.steps()) {
            if (step.takes(EventKind.TRAINING_CERTIFIED) || takesUpTraining(step)) {
                log.close(step.event());
            } else if (step.takes(EventKind.TRAINING_FAILED) || step.takes(EventKind.TRAINING_ENDED)
                    && step.event().detail(Detail.TrainingEnd.class).outcome() == TrainingOutcome.FAILED) {
                log.raise(step, Party.STUDENT, true, Citation.of(situation.terms(), Term.TRAINING),
                        account -> account.standing(StepKey.REVIEW_ALWAYS));
            }
        }
        return log.findings();
    }

    /** {@code BANNED_EXAM}: applied for what the verdict of that day forbids, or cannot decide. */
    static List<Found> bannedExam(Situation situation) {
        FactLog log = new FactLog(situation, FindingCode.BANNED_EXAM);
        for (Step step : situation.steps()) {
            if (step.event().kind() == EventKind.EXAM_APPLIED) {
                Exam exam = step.event().detail(Detail.Application.class).exam();
                LocalDate on = step.event().on();
                ExamRules.Ruling ruling = ExamRules.rule(situation.knownOn(on), on, exam);
                if (ruling.answer().verdict() != Verdict.PERMITTED) {
                    log.raise(exam.kind().name(), step, Party.STUDENT, ruling.answer().verdict() == Verdict.REVIEW, ruling.citations(),
                            account -> tellRuling(account, on, exam, ruling));
                }
            } else if (step.event().kind() == EventKind.EXAM_WITHDRAWN) {
                log.close(step.event().detail(Detail.Application.class).exam().kind().name(), step.event());
            }
        }
        return log.findings();
    }

    /** {@code UNPERMITTED_STUDY}: a master's no allowance permits. */
    static List<Found> unpermittedStudy(Situation situation) {
        FactLog log = new FactLog(situation, FindingCode.UNPERMITTED_STUDY);
        PartTimeStudy partTime = situation.terms().value(Term.PART_TIME_STUDY);
        for (Step step : situation.steps()) {
            if (step.event().kind() == EventKind.MASTER_STARTED && !situation.course().permitsMaster(step.event())) {
                boolean isPartTime = step.event().detail(Detail.Master.class).mode() == Exam.Mode.PART_TIME;
                if (!isPartTime || partTime != PartTimeStudy.FREE) {
                    log.raise(step, Party.STUDENT, isPartTime,
                            Citation.items(situation.terms(), Term.ALLOWANCES, allowance -> true, Allowance::clause),
                            account -> tellUnpermitted(account, step.event(), isPartTime));
                }
            } else if (step.takes(EventKind.MASTER_ENDED)) {
                log.close(step.event());
            }
        }
        return log.findings();
    }

    private static void tellRuling(Account account, LocalDate on, Exam exam, ExamRules.Ruling ruling) {
        ExamRules.tell(account, on, exam, ruling);
        if (ruling.answer().verdict() == Verdict.REVIEW) {
            account.uses(Term.BANS).standing(StepKey.REVIEW_UNDECIDED);
        }
    }

    private static void tellUnpermitted(Account account, Event start, boolean isPartTime) {
        Course course = account.situation().course();
        account.uses(Term.ALLOWANCES).note(StepKey.NOT_ALLOWED, start.on().getYear(), course.graduationYear(start.on()));
        if (isPartTime) {
            account.uses(Term.PART_TIME_STUDY).standing(StepKey.REVIEW_PART_TIME);
        }
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
