package cn.dingxiang.obligation;

import static cn.dingxiang.obligation.FindingCode.*;

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
            Rule.fact(STUDY_ENDED, StudyAndTrainingRules::studyEnded),
            Rule.fact(TRAINING_ABANDONED, StudyAndTrainingRules::trainingAbandoned),
            Rule.fact(TRAINING_UNCERTIFIED, StudyAndTrainingRules::trainingUncertified),
            Rule.fact(BANNED_EXAM, StudyAndTrainingRules::bannedExam),
            Rule.fact(UNPERMITTED_STUDY, StudyAndTrainingRules::unpermittedStudy),
            Rule.fact(WORKING_ELSEWHERE, ServiceRules::workingElsewhere),
            Rule.fact(PRACTICE_MOVED, ServiceRules::practiceMoved),
            Rule.fact(LEFT_POST, ServiceRules::leftPost),
            Rule.fact(UNAPPROVED_TRANSFER, ServiceRules::unapprovedTransfer),
            Rule.fact(UNAPPROVED_PAUSE, ServiceRules::unapprovedPause),
            Rule.fact(SECONDED_AWAY, ServiceRules::secondedAway),
            Rule.fact(NO_QUOTA_POST, EmployerRules::noQuotaPost),
            Rule.fact(PAY_BELOW_PARITY, EmployerRules::payBelowParity),
            Rule.fact(NOT_ON_POST, EmployerRules::notOnPost),
            Rule.fact(CONFLICTING_RECORDS, EmployerRules::conflictingRecords),
            Rule.fact(GRASSROOTS_TITLE_MISUSED, ServiceRules::grassrootsTitleMisused),
            Rule.fact(TERM_UNSET, TermRules::termUnset));

    private Rules() { }
}
