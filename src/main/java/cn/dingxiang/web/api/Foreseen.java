package cn.dingxiang.web.api;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.intake.EventWarnings;
import cn.dingxiang.intake.Warning;
import cn.dingxiang.obligation.Evaluation;
import cn.dingxiang.obligation.EvaluationTree;
import cn.dingxiang.obligation.Evaluator;
import cn.dingxiang.obligation.Finding;
import cn.dingxiang.obligation.Preview;
import cn.dingxiang.timeline.Event;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What events would change, before they are written. */
final class Foreseen {

    private Foreseen() { }

    /**
     * @param before events that count now
     * @param after  those that would count, the {@code fresh} ones among them
     */
    static Map<String, Object> tree(Agreement agreement, List<Event> before, List<Event> after, List<Event> fresh, Caller caller) {
        LocalDate day = fresh.stream().map(Event::on).reduce(caller.today(), (one, other) -> one.isBefore(other) ? other : one);
        Preview preview = new Preview(day, Evaluator.evaluate(agreement, before, day), Evaluator.evaluate(agreement, after, day));
        List<Object> warnings = fresh.isEmpty() ? List.of(said(EventWarnings.ofRemoval(agreement, before, after), caller))
                : EventWarnings.of(agreement, before, after, fresh).stream().map(each -> (Object) said(each, caller)).toList();
        return Tree.of("asOf", day, "changesNothing", preview.changesNothing(), "expectedEndBefore", end(preview.before()),
                "expectedEndAfter", end(preview.after()), "newFindings", findings(preview.newFindings()), "settledFindings",
                findings(preview.settledFindings()), "warnings", warnings, "before", evaluated(preview.before()), "after",
                evaluated(preview.after()));
    }

    private static List<Map<String, Object>> said(List<Warning> warnings, Caller caller) {
        return warnings.stream().map(warning -> Tree.of("code", warning, "text", warning.text(caller.locale()))).toList();
    }

    private static List<Map<String, Object>> findings(List<Finding> findings) {
        return findings.stream().map(finding -> Tree.of("code", finding.code(), "party", finding.party(), "standing", finding.standing(),
                "since", finding.since(), "subject", finding.subject(), "clauses", finding.clauses())).toList();
    }

    private static LocalDate end(Evaluation evaluation) {
        return evaluation.service().expectedEnd();
    }

    private static Map<String, Object> evaluated(Evaluation evaluation) {
        return EvaluationTree.write(null, evaluation, List.of(), null);
    }
}
