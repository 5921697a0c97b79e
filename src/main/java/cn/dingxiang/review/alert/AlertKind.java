package cn.dingxiang.review.alert;

import cn.dingxiang.obligation.Standing;
import cn.dingxiang.review.FindingRow;
import java.util.Optional;

/** Why the province is alerted. */
public enum AlertKind {
    /** A fact about a student that rests on more than one register. Not a breach. */
    ESTABLISHED_FINDING,
    /** A county that did not do, or is known not to do, what it owes. */
    COUNTY_DEFAULT,
    /** Likewise an employer. */
    EMPLOYER_DEFAULT,
    /** Two people confirmed a breach. */
    BREACH_CONFIRMED,
    /** A case whose next step was due. */
    CASE_PAST_LIMIT,
    /** A county from which nothing has been recorded for long. */
    COUNTY_SILENT;

    /**
     * What an open finding calls for. Clues and what a person must decide are for the county first, so only what is overdue or established
     * counts, and what is overdue on the student's side waits for its ladder.
     */
    public static Optional<AlertKind> of(FindingRow finding) {
        boolean established = finding.standing() == Standing.ESTABLISHED;
        boolean firm = established || finding.standing() == Standing.OVERDUE;
        if (!finding.isOpen() || !firm) {
            return Optional.empty();
        }
        return switch (finding.party()) {
            case STUDENT -> established ? Optional.of(ESTABLISHED_FINDING) : Optional.empty();
            case COUNTY -> Optional.of(COUNTY_DEFAULT);
            case EMPLOYER -> Optional.of(EMPLOYER_DEFAULT);
        };
    }
}
