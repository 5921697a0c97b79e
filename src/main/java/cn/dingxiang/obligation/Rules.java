package cn.dingxiang.obligation;

import static cn.dingxiang.obligation.FindingCode.*;

import cn.dingxiang.timeline.EventKind;
import java.util.List;

/**
 * Every rule there is, in the order of section 7 of the domain rules. To add one: write it as a pure function of the {@link Situation}, give
 * it a code, and put it here.
 */
final class Rules {

    static final List<DutyRule> DUTIES = List.of(
            new DutyRule(TRAINING_NOT_STARTED, StudentDuties::trainingNotStarted),
            new DutyRule(NOT_REPORTED, StudentDuties::notReported),
            new DutyRule(EMPLOYMENT_NOT_PROVIDED, Situation::employment),
            new DutyRule(DEPLOYMENT_NOT_PROVIDED, Situation::deployment),
            new DutyRule(ATTESTATION_MISSING, EmployerDuties::attestationMissing),
            new DutyRule(DISCHARGE_NOT_ISSUED, CountyDuties::discharge),
            new DutyRule(PAUSE_OVERSTAYED, StudentDuties::pauseOverstayed),
            new DutyRule(TRAINING_OVERRUN, StudentDuties::trainingOverrun));

    static final List<FactRule> FACTS = List.of(
            new FactRule(SERVICE_TERM_BELOW_MINIMUM, EmployerRules::serviceTermBelowMinimum),
            new FactRule(STUDY_ENDED, StudyAndTrainingRules::studyEnded, EventKind.STUDY_ENDED),
            new FactRule(TRAINING_ABANDONED, StudyAndTrainingRules::trainingAbandoned, EventKind.TRAINING_ENDED, EventKind.MASTER_ENDED),
            new FactRule(TRAINING_UNCERTIFIED, StudyAndTrainingRules::trainingUncertified, EventKind.TRAINING_ENDED, EventKind.TRAINING_FAILED),
            new FactRule(BANNED_EXAM, StudyAndTrainingRules::bannedExam, EventKind.EXAM_APPLIED),
            new FactRule(UNPERMITTED_STUDY, StudyAndTrainingRules::unpermittedStudy, EventKind.MASTER_STARTED),
            new FactRule(WORKING_ELSEWHERE, ServiceRules::workingElsewhere, EventKind.EMPLOYED_ELSEWHERE),
            new FactRule(PRACTICE_MOVED, ServiceRules::practiceMoved, EventKind.PRACTICE_REGISTERED),
            new FactRule(LEFT_POST, ServiceRules::leftPost, EventKind.LEFT_POST),
            new FactRule(UNAPPROVED_TRANSFER, ServiceRules::unapprovedTransfer, EventKind.DEPLOYED),
            new FactRule(UNAPPROVED_PAUSE, ServiceRules::unapprovedPause, EventKind.SERVICE_PAUSED),
            new FactRule(SECONDED_AWAY, ServiceRules::secondedAway, EventKind.SECONDED),
            new FactRule(NO_QUOTA_POST, EmployerRules::noQuotaPost, EventKind.EMPLOYED),
            new FactRule(PAY_BELOW_PARITY, EmployerRules::payBelowParity, EventKind.PAY_RECORDED),
            new FactRule(NOT_ON_POST, EmployerRules::notOnPost, EventKind.ATTESTED),
            new FactRule(CONFLICTING_RECORDS, EmployerRules::conflictingRecords, EventKind.EMPLOYED_ELSEWHERE),
            new FactRule(GRASSROOTS_TITLE_MISUSED, ServiceRules::grassrootsTitleMisused, EventKind.TITLE_AWARDED),
            new FactRule(TERM_UNSET, TermRules::termUnset));

    private Rules() { }
}
