package cn.dingxiang.obligation;

import cn.dingxiang.timeline.DateSpan;
import cn.dingxiang.timeline.Party;
import cn.dingxiang.agreement.Term;
import java.time.LocalDate;
import java.util.List;

/**
 * A duty and how it went.
 *
 * @param code        the finding it gives when overdue
 * @param party       whose duty
 * @param subject     the year, for attestation; null otherwise
 * @param term        the term that sets its time
 * @param triggeredOn the day its time began
 * @param dueOn       last good day, after deferrals; null while the term is unset
 * @param doneOn      null while open
 * @param listed      false while training in between is open: then nothing is due
 * @param movesDaily  whether the due date moves with each day, as in an open training pause
 * @param overdue     when it stood overdue; from due+1 to the day it was done or put off
 * @param unset       when its term was needed and missing
 * @param tale        what it can tell of its dates
 */
record Duty(FindingCode code, Party party, Integer subject, Term<?> term, LocalDate triggeredOn, LocalDate dueOn, LocalDate doneOn,
                   boolean listed, boolean movesDaily, List<DateSpan> overdue, List<DateSpan> unset, Tale tale) {
    Duty {
        overdue = List.copyOf(overdue);
        unset = List.copyOf(unset);
    }

    /** The order duties are listed in: by the day their time began, code, and year. */
    static int inOrder(Duty one, Duty other) {
        int order = one.triggeredOn.compareTo(other.triggeredOn);
        if (order == 0) {
            order = one.code.name().compareTo(other.code.name());
        }
        return order != 0 || one.subject == null || other.subject == null ? order : one.subject.compareTo(other.subject);
    }

    /** The subject as text, empty when there is none. */
    public String subjectText() {
        return subject == null ? "" : subject.toString();
    }

    /** How it came to be due and, if it was, done. */
    Explanation explain(Situation situation) {
        Account account = new Account(situation);
        account.cites(Citation.of(situation.terms(), term));
        tale.due(account, null);
        if (doneOn != null) {
            account.closing(closing -> tale.closed(closing, doneOn));
        }
        return account.explanation();
    }

    /** Whether it stood overdue on {@code day}; the day it was done is not one. */
    public boolean wasOverdueOn(LocalDate day) {
        return overdue.stream().anyMatch(span -> span.contains(day));
    }
}
