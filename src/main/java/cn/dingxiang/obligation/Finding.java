package cn.dingxiang.obligation;

import cn.dingxiang.timeline.Party;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Something to look at: overdue, out of order, or undecidable.
 *
 * @param code     what
 * @param party    whose side
 * @param standing how firm
 * @param since    the day it dates from
 * @param closedOn the day it was made good; null while open
 * @param clauses  clauses of the terms it rests on, no repeats
 * @param subject  what distinguishes it from others of its code: exam kind, employer, year, term; empty when nothing does
 * @param arisesOn first day on which it can be seen; later than {@code since} only where a record names a year still to come
 */
public record Finding(FindingCode code, Party party, Standing standing, LocalDate since, LocalDate closedOn, List<String> clauses,
                      String subject, LocalDate arisesOn) {
    public Finding {
        clauses = clauses.size() < 2 ? List.copyOf(clauses) : List.copyOf(new LinkedHashSet<>(clauses));
    }

    /** The term missing, for {@code TERM_UNSET}; null otherwise. */
    public String term() {
        return code == FindingCode.TERM_UNSET ? subject : null;
    }

    /** The order findings are listed in: by the day they date from, code, and term. */
    static int inOrder(Finding one, Finding other) {
        int order = one.since.compareTo(other.since);
        if (order == 0) {
            order = one.code.name().compareTo(other.code.name());
        }
        return order != 0 || one.term() == null ? order : one.term().compareTo(other.term());
    }

    public boolean isOpen() {
        return closedOn == null;
    }

    /** This finding as it stands on {@code asOf}, on which a later closing is not known. */
    Finding asOf(LocalDate asOf) {
        return closedOn == null || !closedOn.isAfter(asOf) ? this
                : new Finding(code, party, standing, since, null, clauses, subject, arisesOn);
    }
}
