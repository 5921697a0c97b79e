package cn.dingxiang.obligation;

import cn.dingxiang.agreement.Term;
import cn.dingxiang.timeline.Event;
import cn.dingxiang.timeline.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Writes explanations as JSON trees that can be kept: everything as data, and in words of both languages ({@code zh}, {@code en}),
 * so that it can be read when the words, forms and regimes have long changed.
 */
public final class ExplanationTree {
    private static final Phrases CHINESE = Phrases.in(Locale.ROOT);
    private static final Phrases ENGLISH = Phrases.in(Locale.ENGLISH);

    private final List<Event> given;
    private final IntFunction<Map<String, Object>> more;

    /** @param given the events the evaluator was given: facts name them by their place, from 0 */
    public ExplanationTree(List<Event> given) {
        this(given, place -> Map.of());
    }

    /** @param more what else to write of the event at a place: who recorded it and when */
    public ExplanationTree(List<Event> given, IntFunction<Map<String, Object>> more) {
        this.given = List.copyOf(given);
        this.more = more;
    }

    /** {@code findings}, {@code duties} and {@code answers} in the order of the evaluation's, and {@code service}. */
    public Map<String, Object> write(Evaluator evaluator, List<Scenario.Ask> asks) {
        Evaluation evaluation = evaluator.evaluation();
        List<Explanation> whys = evaluator.explainFindings();
        List<Object> findings = new ArrayList<>();
        for (int i = 0; i < whys.size(); i++) {
            findings.add(finding(evaluation.findings().get(i), whys.get(i)));
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("findings", findings);
        tree.put("duties", evaluator.explainDuties().stream().map(this::write).toList());
        tree.put("service", write(evaluator.explainService()));
        tree.put("answers", asks.stream().map(ask -> write(evaluator.explainAnswer(ask.on(), ask.exam()))).toList());
        return tree;
    }

    /** One finding with its explanation; {@code cure} and {@code actor} are null once it is closed. */
    public Map<String, Object> finding(Finding finding, Explanation why) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("finding", EvaluationTree.finding(finding));
        tree.put("title", words(Words.of(finding.code(), Locale.ROOT), Words.of(finding.code(), Locale.ENGLISH)));
        tree.putAll(write(why));
        tree.put("cure", finding.isOpen() ? words(CHINESE.cure(finding), ENGLISH.cure(finding)) : null);
        tree.put("actor", finding.isOpen() ? words(CHINESE.actor(finding), ENGLISH.actor(finding)) : null);
        return tree;
    }

    /** One explanation. */
    public Map<String, Object> write(Explanation why) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("facts", why.facts().stream().map(this::fact).toList());
        tree.put("steps", why.steps().stream().map(ExplanationTree::step).toList());
        tree.put("closing", why.closing().stream().map(ExplanationTree::step).toList());
        tree.put("standing", why.standing().stream().map(ExplanationTree::step).toList());
        tree.put("terms", why.terms().stream().map(ExplanationTree::term).toList());
        return tree;
    }

    private Map<String, Object> fact(Explanation.Fact fact) {
        Map<String, Object> tree = new LinkedHashMap<>();
        int place = placeOf(fact.event());
        tree.put("event", place);
        tree.put("role", fact.role().name());
        tree.put("on", fact.event().on().toString());
        tree.put("kind", fact.event().kind().name());
        tree.put("source", fact.event().source().name());
        tree.put("text", words(CHINESE.event(fact.event()), ENGLISH.event(fact.event())));
        tree.put("saidBy", words(CHINESE.say(fact.event().source()), ENGLISH.say(fact.event().source())));
        tree.put("did", words(CHINESE.say(fact.role()), ENGLISH.say(fact.role())));
        tree.putAll(more.apply(place));
        return tree;
    }

    /** By identity: two events may say the same. */
    private int placeOf(Event event) {
        for (int place = 0; place < given.size(); place++) {
            if (given.get(place) == event) {
                return place;
            }
        }
        throw new IllegalArgumentException("not one of the events given: " + event);
    }

    private static Map<String, Object> step(Explanation.Step step) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("key", step.key().name());
        tree.put("on", step.on() == null ? null : step.on().toString());
        tree.put("arguments", step.arguments().stream().map(ExplanationTree::argument).toList());
        tree.put("text", words(CHINESE.step(step), ENGLISH.step(step)));
        return tree;
    }

    private static Object argument(Object argument) {
        if (argument instanceof Event event) {
            return event.on() + " " + event.kind().name();
        }
        if (argument instanceof Term<?> term) {
            return term.name();
        }
        if (argument instanceof Source source) {
            return source.name();
        }
        if (argument instanceof Enum<?> code) {
            return code.name();
        }
        if (argument instanceof List<?> items) {
            return items.stream().map(ExplanationTree::argument).toList();
        }
        if (argument instanceof BigDecimal amount) {
            return amount.toPlainString();
        }
        return argument instanceof Integer || argument instanceof Long ? argument : CHINESE.say(argument);
    }

    private static Map<String, Object> term(Explanation.TermUsed used) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", used.name());
        tree.put("title", words(CHINESE.title(used), ENGLISH.title(used)));
        tree.put("value", words(CHINESE.value(used), ENGLISH.value(used)));
        tree.put("clause", used.clause());
        tree.put("confidence", used.confidence() == null ? null : used.confidence().name());
        tree.put("layer", used.sourced() == null ? null : used.sourced().layer().name());
        tree.put("origin", used.sourced() == null ? null : used.sourced().origin());
        boolean checked = used.sourced() != null && used.sourced().lastCheckedOn() != null;
        tree.put("lastCheckedOn", checked ? used.sourced().lastCheckedOn().toString() : null);
        tree.put("cited", used.cited());
        if (used.sourced() != null) {
            tree.put("from", words(source(CHINESE, used), source(ENGLISH, used)));
        }
        return tree;
    }

    private static String source(Phrases phrases, Explanation.TermUsed used) {
        return phrases.say(List.of(used.sourced().layer(), used.confidence()));
    }

    private static Map<String, Object> words(String chinese, String english) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("zh", chinese);
        words.put("en", english);
        return words;
    }
}
