package cn.dingxiang.intake;

import java.util.Arrays;
import java.util.Optional;

/** The columns of a ledger that say a term of the agreement itself: which term, and how its value is written. */
enum LedgerTerm {
    SERVICE_MONTHS(Heading.SERVICE_MONTHS, "serviceMonths", Value.COUNT, null),
    TRAINING(Heading.TRAINING, "training", Value.CHOICE, Vocabulary.TRAINING),
    TRAINING_MONTHS(Heading.TRAINING_MONTHS, "trainingMonths", Value.COUNT, null),
    TRAINING_MAX_MONTHS(Heading.TRAINING_MAX_MONTHS, "trainingMaxMonths", Value.COUNT, null),
    TRAINING_CREDIT(Heading.TRAINING_CREDIT, "trainingCredit", Value.CHOICE, Vocabulary.TRAINING_CREDIT),
    TRAINING_START_DUE(Heading.TRAINING_START_DUE, "trainingStartDue", Value.MONTH_DAY, null),
    REPORT_AFTER(Heading.REPORT_AFTER, "report.after", Value.CHOICE, Vocabulary.REPORT_AFTER),
    REPORT_WITHIN(Heading.REPORT_WITHIN, "report.withinDays", Value.COUNT, null),
    EMPLOY_WITHIN(Heading.EMPLOY_WITHIN, "employ.withinDays", Value.COUNT, null),
    DEPLOY_WITHIN(Heading.DEPLOY_WITHIN, "deploy.withinDays", Value.COUNT, null),
    DISCHARGE_WITHIN(Heading.DISCHARGE_WITHIN, "discharge.withinDays", Value.COUNT, null),
    ATTESTATION_DUE(Heading.ATTESTATION_DUE, "attestationDue", Value.MONTH_DAY, null),
    CLOCK_WHILE_AWAITING(Heading.CLOCK_WHILE_AWAITING, "clockWhileAwaitingPost", Value.FLAG, null),
    PAUSE_MATERNITY(Heading.PAUSE_MATERNITY, "pauses.MATERNITY", Value.FLAG, null),
    PAUSE_ILLNESS(Heading.PAUSE_ILLNESS, "pauses.ILLNESS", Value.FLAG, null),
    PAUSE_WORK_INJURY(Heading.PAUSE_WORK_INJURY, "pauses.WORK_INJURY", Value.FLAG, null),
    PAUSE_MILITARY(Heading.PAUSE_MILITARY, "pauses.MILITARY", Value.FLAG, null),
    PAUSE_FURTHER_TRAINING(Heading.PAUSE_FURTHER_TRAINING, "pauses.FURTHER_TRAINING", Value.FLAG, null),
    PAUSE_PERSONAL(Heading.PAUSE_PERSONAL, "pauses.PERSONAL", Value.FLAG, null),
    PAUSE_SECONDMENT(Heading.PAUSE_SECONDMENT, "pauses.SECONDMENT", Value.FLAG, null),
    PART_TIME_STUDY(Heading.PART_TIME_STUDY, "partTimeStudy", Value.CHOICE, Vocabulary.PART_TIME_STUDY),
    QUOTA_POST(Heading.QUOTA_POST_OWED, "quotaPost", Value.FLAG, null),
    PAY_PARITY(Heading.PAY_PARITY, "payParity", Value.CHOICE, Vocabulary.PAY_PARITY),
    REPAYMENT_PRO_RATA(Heading.REPAYMENT_PRO_RATA, "repayment.proRata", Value.CHOICE, Vocabulary.PRO_RATA),
    DAMAGES_FIXED(Heading.DAMAGES_FIXED, "damages.fixed", Value.AMOUNT, null),
    DAMAGES_RATE(Heading.DAMAGES_RATE, "damages.rate", Value.AMOUNT, null),
    DAMAGES_BASE(Heading.DAMAGES_BASE, "damages.base", Value.CHOICE, Vocabulary.DAMAGES_BASE);

    /** How a value is written. */
    enum Value { COUNT, FLAG, CHOICE, MONTH_DAY, AMOUNT }

    private final Heading heading;
    private final String path;
    private final Value value;
    private final Vocabulary vocabulary;

    LedgerTerm(Heading heading, String path, Value value, Vocabulary vocabulary) {
        this.heading = heading;
        this.path = path;
        this.value = value;
        this.vocabulary = vocabulary;
    }

    Heading heading() {
        return heading;
    }

    /** Where it stands in the agreement's {@code terms}. */
    String path() {
        return path;
    }

    /** The value in this row's column, as the rules write it; null when the cell is blank or wrong. */
    Object read(RowCells cells) {
        return switch (value) {
            case COUNT -> cells.count(heading);
            case FLAG -> cells.flag(heading);
            case CHOICE -> cells.choice(heading, vocabulary);
            case MONTH_DAY -> cells.monthDay(heading);
            case AMOUNT -> cells.amount(heading);
        };
    }

    /** The column's words, for templates. */
    Optional<Vocabulary> vocabulary() {
        return Optional.ofNullable(value == Value.FLAG ? Vocabulary.YES_NO : vocabulary);
    }

    static Optional<LedgerTerm> at(String path) {
        return Arrays.stream(values()).filter(term -> term.path.equals(path)).findFirst();
    }
}
