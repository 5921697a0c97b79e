package cn.dingxiang.web.api;

import cn.dingxiang.obligation.Evaluation;
import cn.dingxiang.obligation.EvaluationTree;
import cn.dingxiang.obligation.Finding;
import cn.dingxiang.obligation.Preview;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What events would change, before they are written, as JSON. */
final class Foreseen {

    private Foreseen() { }

    static Map<String, Object> tree(Preview preview, Locale locale) {
        return Tree.of("asOf", preview.asOf(), "text", preview.headline(locale), "changesNothing", preview.changesNothing(),
                "expectedEndBefore", preview.before().service().expectedEnd(), "expectedEndAfter", preview.after().service().expectedEnd(),
                "newFindings", findings(preview.newFindings()), "settledFindings", findings(preview.settledFindings()), "warnings",
                preview.warnings(locale), "before", evaluated(preview.before()), "after", evaluated(preview.after()));
    }

    private static List<Map<String, Object>> findings(List<Finding> findings) {
        return findings.stream().map(finding -> Tree.of("code", finding.code(), "party", finding.party(), "standing", finding.standing(),
                "since", finding.since(), "subject", finding.subject(), "clauses", finding.clauses())).toList();
    }

    private static Map<String, Object> evaluated(Evaluation evaluation) {
        return EvaluationTree.write(null, evaluation, List.of(), null);
    }
}
