package cn.dingxiang.obligation;

import cn.dingxiang.agreement.Term;
import cn.dingxiang.timeline.Event;
import cn.dingxiang.timeline.Posting;
import java.time.LocalDate;

/**
 * What the duty to attest a year can tell.
 *
 * @param year     the year
 * @param firstDay its first deployed day in service
 * @param dueOn    last good day
 * @param done     the attestation; null when none came
 */
record AttestationTale(int year, LocalDate firstDay, LocalDate dueOn, Event done) implements Tale {

    @Override
    public void due(Account account, LocalDate before) {
        account.situation().course().postings().stream().filter(posting -> posting.days().contains(firstDay)).map(Posting::event)
                .forEach(event -> account.fact(Explanation.Role.STARTS, event));
        account.uses(Term.ATTESTATION_DUE).step(firstDay, StepKey.SERVED_IN_YEAR, year, firstDay);
        account.step(dueOn, StepKey.ATTESTED_BY, year, account.situation().terms().value(Term.ATTESTATION_DUE), dueOn);
    }

    @Override
    public void closed(Account account, LocalDate on) {
        if (done != null && done.on().equals(on)) {
            account.fact(Explanation.Role.CLOSES, done).step(on, StepKey.DONE_BY, done);
        } else {
            Tale.agreementEnded(account);
        }
    }
}
