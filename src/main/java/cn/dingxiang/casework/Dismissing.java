package cn.dingxiang.casework;

import cn.dingxiang.review.Dismissal;
import jakarta.inject.Singleton;

/** What is dismissed raises nothing again until a new fact corroborates it. */
@Singleton
final class Dismissing implements Effect {
    private final Dismissals dismissals;

    Dismissing(Dismissals dismissals) {
        this.dismissals = dismissals;
    }

    @Override
    public void apply(Taking taking) {
        CaseFile file = taking.before();
        long lastEvent = taking.background().lastEvent();
        dismissals.add(file, taking.step(), file.openFindings().stream().map(finding -> new Dismissal(finding.code(), file.subject(),
                finding.since(), finding.standing(), lastEvent)).toList());
    }
}
