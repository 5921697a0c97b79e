package cn.dingxiang.obligation;

import cn.dingxiang.timeline.Detail;
import cn.dingxiang.timeline.Event;
import cn.dingxiang.timeline.ServicePause;
import java.time.LocalDate;

/** What the duty to be back from a pause can tell. */
record PauseTale(ServicePause pause) implements Tale {

    @Override
    public void due(Account account, LocalDate before) {
        Event start = pause.startedBy();
        account.uses(pause.detail().ground().term());
        account.fact(Explanation.Role.STARTS, start).step(pause.detail().until(), StepKey.BACK_BY, start, pause.detail().until());
        for (Event extension : pause.extensions()) {
            if (before == null || extension.on().isBefore(before)) {
                LocalDate until = extension.detail(Detail.Extension.class).until();
                account.fact(Explanation.Role.MOVES, extension).step(until, StepKey.EXTENDED, extension.on(), until);
            }
        }
    }

    @Override
    public void closed(Account account, LocalDate on) {
        Event closing = pause.endedBy() != null && pause.endedBy().on().equals(on) ? pause.endedBy() : null;
        for (Event extension : pause.extensions()) {
            closing = closing == null && extension.on().equals(on) ? extension : closing;
        }
        if (closing == null) {
            Tale.agreementEnded(account);
        } else {
            FactLog.closedBy(closing).tell(account);
        }
    }
}
