package cn.dingxiang.obligation;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.agreement.Exam;
import cn.dingxiang.agreement.Fields;
import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.agreement.Policy;
import cn.dingxiang.agreement.SignedAgreement;
import cn.dingxiang.timeline.Event;
import cn.dingxiang.timeline.EventReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A life to evaluate, as section 9 of the domain rules writes it.
 *
 * @param name      what it shows; null when not said
 * @param agreement as signed
 * @param events    what happened, in any order
 * @param asOf      the day to evaluate on
 * @param settle    whether to say what is owed
 * @param asks      exams to ask about
 */
public record Scenario(String name, SignedAgreement agreement, List<Event> events, LocalDate asOf, boolean settle, List<Ask> asks) {

    /** One question: may this person apply for {@code exam} on {@code on}? */
    public record Ask(LocalDate on, Exam exam) { }

    public Scenario {
        events = List.copyOf(events);
        asks = List.copyOf(asks);
    }

    /** Reads a scenario from a JSON tree. {@code expect} is ignored. @throws MalformedInput naming path and reason */
    public static Scenario read(Object tree) {
        Fields fields = Fields.of(tree, "");
        fields.known("name", "agreement", "events", "asOf", "settle", "ask", "expect");
        List<Event> events = fields.has("events") ? fields.objects("events").stream().map(EventReader::read).toList() : List.of();
        List<Ask> asks = fields.has("ask") ? fields.objects("ask").stream().map(Scenario::readAsk).toList() : List.of();
        return new Scenario(fields.textOrNull("name"), SignedAgreement.read(fields.object("agreement")), events, fields.day("asOf"),
                fields.flag("settle", false), asks);
    }

    private static Ask readAsk(Fields fields) {
        fields.known("on", "exam");
        return new Ask(fields.day("on"), Exam.read(fields.object("exam")));
    }

    /** Evaluates this and writes the answer as section 9's JSON tree. @throws MalformedInput if its terms cannot be resolved */
    public Map<String, Object> evaluate(Policy policy) {
        return evaluate(Evaluator.of(Agreement.of(agreement, policy), events, asOf));
    }

    /** The same with {@code why}: what every finding, duty, answer and the service clock rest on. */
    public Map<String, Object> explain(Policy policy) {
        Evaluator evaluator = Evaluator.of(Agreement.of(agreement, policy), events, asOf);
        Map<String, Object> tree = evaluate(evaluator);
        tree.put("why", new ExplanationTree(events).write(evaluator, asks));
        return tree;
    }

    private Map<String, Object> evaluate(Evaluator evaluator) {
        List<Answer> answers = asks.stream().map(ask -> evaluator.answer(ask.on(), ask.exam())).toList();
        return EvaluationTree.write(name, evaluator.evaluation(), answers, settle ? evaluator.settlement() : null);
    }
}
