package cn.dingxiang.obligation;

import java.time.LocalDate;
import java.util.List;

/**
 * A finding with what its rule knows of it.
 *
 * @param finding   the finding, with its closing day as far as it can be foreseen
 * @param citations what it rests on
 * @param why       tells facts and arithmetic up to {@code since}, and why it stands as it does
 * @param closing   tells how it closed; only asked when it did
 */
record Found(Finding finding, List<Citation> citations, Why why, Why closing) {

    /** The same, first seen on {@code day}. */
    Found arisingOn(LocalDate day) {
        return new Found(new Finding(finding.code(), finding.party(), finding.standing(), finding.since(), finding.closedOn(),
                finding.clauses(), finding.subject(), day), citations, why, closing);
    }

    /** The explanation as of a day, on which a later closing is not known. */
    Explanation explain(Situation situation) {
        Account account = new Account(situation);
        account.cites(citations);
        why.tell(account);
        if (finding.asOf(situation.asOf()).closedOn() != null) {
            account.closing(closing);
        }
        return account.explanation();
    }
}
