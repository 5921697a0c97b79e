package cn.dingxiang.obligation;

import cn.dingxiang.settlement.Settlement;
import cn.dingxiang.timeline.ServiceClock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes an evaluation as the JSON tree of section 9 of the domain rules: maps and lists in the order given there. */
public final class EvaluationTree {

    private EvaluationTree() { }

    /** @param settlement null when it was not asked for */
    public static Map<String, Object> write(String name, Evaluation evaluation, List<Answer> answers, Settlement settlement) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", name);
        tree.put("phase", evaluation.phase().name());
        tree.put("service", service(evaluation.service()));
        tree.put("findings", evaluation.findings().stream().map(EvaluationTree::finding).toList());
        tree.put("duties", evaluation.duties().stream().map(EvaluationTree::duty).toList());
        tree.put("answers", answers.stream().map(EvaluationTree::answer).toList());
        if (settlement != null) {
            tree.put("settlement", settlement(settlement));
        }
        tree.put("nextChangeOn", day(evaluation.nextChangeOn()));
        return tree;
    }

    private static Map<String, Object> service(ServiceClock.Reading reading) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("requiredMonths", reading.requiredMonths());
        tree.put("start", day(reading.start()));
        tree.put("servedMonths", reading.servedMonths());
        tree.put("remainingMonths", reading.remainingMonths());
        tree.put("expectedEnd", day(reading.expectedEnd()));
        tree.put("completedOn", day(reading.completedOn()));
        tree.put("provisional", reading.provisional());
        return tree;
    }

    static Map<String, Object> finding(Finding finding) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("code", finding.code().name());
        tree.put("party", finding.party().name());
        tree.put("standing", finding.standing().name());
        tree.put("since", day(finding.since()));
        tree.put("closedOn", day(finding.closedOn()));
        tree.put("clauses", finding.clauses());
        if (finding.term() != null) {
            tree.put("term", finding.term());
        }
        return tree;
    }

    private static Map<String, Object> duty(DutyStatus duty) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("code", duty.code().name());
        tree.put("party", duty.party().name());
        if (duty.subject() != null) {
            tree.put("subject", duty.subject());
        }
        tree.put("triggeredOn", day(duty.triggeredOn()));
        tree.put("dueOn", day(duty.dueOn()));
        tree.put("doneOn", day(duty.doneOn()));
        tree.put("waived", duty.waived());
        return tree;
    }

    private static Map<String, Object> answer(Answer answer) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("verdict", answer.verdict().name());
        tree.put("clauses", answer.clauses());
        tree.put("reason", answer.reasonText(Locale.ROOT));
        return tree;
    }

    private static Map<String, Object> settlement(Settlement settlement) {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (!settlement.undetermined().isEmpty()) {
            tree.put("undetermined", settlement.undetermined());
            return tree;
        }
        tree.put("base", settlement.base().toPlainString());
        tree.put("repayment", settlement.repayment().toPlainString());
        tree.put("damages", settlement.damages().toPlainString());
        tree.put("total", settlement.total().toPlainString());
        tree.put("paid", settlement.paid().toPlainString());
        tree.put("outstanding", settlement.outstanding().toPlainString());
        return tree;
    }

    private static String day(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
