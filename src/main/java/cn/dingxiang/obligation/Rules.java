package cn.dingxiang.obligation;

import static cn.dingxiang.obligation.FindingCode.*;

import cn.dingxiang.timeline.EventKind;
import java.util.List;

/** Every rule there is. To add one: write it as a pure function of the {@link Situation}, give it a code, and put it here. */
final class Rules {

    /** All rules: duties first, then facts, in the order of section 7 of the domain rules. */
    static final List<Rule> ALL = List.of(
            Rule.duty(TRAINING_NOT_STARTED, StudentDuties::trainingNotStarted),
            Rule.duty(NOT_REPORTED, StudentDuties::notReported),
            Rule.duty(EMPLOYMENT_NOT_PROVIDED, Situation::employment),
            Rule.duty(DEPLOYMENT_NOT_PROVIDED, Situation::deployment),
            Rule.duty(ATTESTATION_MISSING, EmployerDuties::attestationMissing),
            Rule.duty(DISCHARGE_NOT_ISSUED, CountyDuties::discharge),
            Rule.duty(PAUSE_OVERSTAYED, StudentDuties::pauseOverstayed),
            Rule.duty(TRAINING_OVERRUN, StudentDuties::trainingOverrun),

            Rule.fact(SERVICE_TERM_BELOW_MINIMUM, EmployerRules::serviceTermBelowMinimum),
            Rule.fact(STUDY_ENDED, StudyAndTrainingRules::studyEnded, EventKind.STUDY_ENDED),
            Rule.fact(TRAINING_ABANDONED, StudyAndTrainingRules::trainingAbandoned, EventKind.TRAINING_ENDED, EventKind.MASTER_ENDED),
            Rule.fact(TRAINING_UNCERTIFIED, StudyAndTrainingRules::trainingUncertified, EventKind.TRAINING_ENDED, EventKind.TRAINING_FAILED),
            Rule.fact(BANNED_EXAM, StudyAndTrainingRules::bannedExam, EventKind.EXAM_APPLIED),
            Rule.fact(UNPERMITTED_STUDY, StudyAndTrainingRules::unpermittedStudy, EventKind.MASTER_STARTED),
            Rule.fact(WORKING_ELSEWHERE, ServiceRules::workingElsewhere, EventKind.EMPLOYED_ELSEWHERE),
            Rule.fact(PRACTICE_MOVED, ServiceRules::practiceMoved, EventKind.PRACTICE_REGISTERED),
            Rule.fact(LEFT_POST, ServiceRules::leftPost, EventKind.LEFT_POST),
            Rule.fact(UNAPPROVED_TRANSFER, ServiceRules::unapprovedTransfer, EventKind.DEPLOYED),
            Rule.fact(UNAPPROVED_PAUSE, ServiceRules::unapprovedPause, EventKind.SERVICE_PAUSED),
            Rule.fact(SECONDED_AWAY, ServiceRules::secondedAway, EventKind.SECONDED),
            Rule.fact(NO_QUOTA_POST, EmployerRules::noQuotaPost, EventKind.EMPLOYED),
            Rule.fact(PAY_BELOW_PARITY, EmployerRules::payBelowParity, EventKind.PAY_RECORDED),
            Rule.fact(NOT_ON_POST, EmployerRules::notOnPost, EventKind.ATTESTED),
            Rule.fact(CONFLICTING_RECORDS, EmployerRules::conflictingRecords, EventKind.EMPLOYED_ELSEWHERE),
            Rule.fact(GRASSROOTS_TITLE_MISUSED, ServiceRules::grassrootsTitleMisused, EventKind.TITLE_AWARDED),
            Rule.fact(TERM_UNSET, TermRules::termUnset));

    private Rules() { }
}
