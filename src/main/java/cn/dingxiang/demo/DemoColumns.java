package cn.dingxiang.demo;

import cn.dingxiang.intake.Heading;
import cn.dingxiang.intake.ImportKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The columns of the demo's files: those of intake that its stories fill. */
enum DemoColumns {
    LEDGER(ImportKind.AGREEMENTS, EnumSet.of(Heading.REGIME, Heading.SERVICE_YEARS, Heading.TRAINING, Heading.TRAINING_MONTHS,
            Heading.TRAINING_CREDIT, Heading.TRAINING_START_DUE, Heading.REPORT_AFTER, Heading.CLOCK_WHILE_AWAITING,
            Heading.PAUSE_FURTHER_TRAINING, Heading.PART_TIME_STUDY, Heading.QUOTA_POST_OWED, Heading.PAY_PARITY,
            Heading.REPAYMENT_PRO_RATA, Heading.DAMAGES_FIXED, Heading.DAMAGES_RATE, Heading.DAMAGES_BASE,
            Heading.TRAINING_CERTIFIED_ON, Heading.MASTER_ENDED_ON, Heading.MASTER_OUTCOME)),
    EVENTS(ImportKind.EVENTS, EnumSet.noneOf(Heading.class)),
    UNITS(ImportKind.UNITS, EnumSet.noneOf(Heading.class));

    private final List<Heading> headings;

    DemoColumns(ImportKind kind, Set<Heading> unused) {
        headings = Heading.of(kind).stream().filter(heading -> !unused.contains(heading)).toList();
    }

    /** The titles, from left to right. */
    List<String> titles() {
        return headings.stream().map(Heading::text).toList();
    }

    /** A row; what is not given is blank. @throws IllegalArgumentException if a cell has no column here */
    List<String> row(Map<Heading, String> cells) {
        if (!headings.containsAll(cells.keySet())) {
            throw new IllegalArgumentException("no column in " + this + " for some of " + cells.keySet());
        }
        return headings.stream().map(heading -> cells.getOrDefault(heading, "")).toList();
    }
}
