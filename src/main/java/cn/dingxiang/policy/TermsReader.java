package cn.dingxiang.policy;

import cn.dingxiang.agreement.Confidence;
import cn.dingxiang.agreement.Fields;
import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.agreement.Sourced;
import cn.dingxiang.agreement.Term;
import cn.dingxiang.agreement.TermLayer;
import cn.dingxiang.agreement.TermLayer.Provenance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads a {@code terms} object value by value, so that every wrong one is noted, and holds each to bring clause, confidence and check date.
 *
 * <p>What a value must be is the core's to say ({@link TermLayer#read}); here it is only handed the values one at a time.
 */
final class TermsReader {
    private static final String WRAPPED = "value";

    private final PolicyFile file;
    private final String origin;
    private final Map<Term<?>, Sourced<?>> values = new LinkedHashMap<>();
    private final Map<Term<?>, Integer> lines = new LinkedHashMap<>();

    TermsReader(PolicyFile file, String origin) {
        this.file = file;
        this.origin = origin;
    }

    /** Reads {@code terms}; {@code fallback} with confidence {@code AGREEMENT} brings none. */
    void read(Fields terms, Provenance fallback) {
        for (String name : terms.names()) {
            read(terms.path(), name, terms.raw(name), fallback);
        }
    }

    /** What was read so far. */
    TermLayer layer() {
        return new TermLayer(values);
    }

    private void read(String path, String name, Object tree, Provenance fallback) {
        Object value = tree instanceof Map<?, ?> map && map.containsKey(WRAPPED) ? map.get(WRAPPED) : tree;
        boolean group = Term.named(name) == null;
        if (group && value instanceof Map<?, ?> map) {
            map.forEach((inner, innerValue) -> take(path, name,
                    around(tree, PolicyFile.only(String.valueOf(inner), innerValue)), 0, fallback));
        } else if (!group && value instanceof List<?> items && isListOfObjects(name) && !items.isEmpty()) {
            for (int index = 0; index < items.size(); index++) {
                take(path, name, around(tree, new ArrayList<>(items.subList(index, index + 1))), index, fallback);
            }
        } else {
            take(path, name, tree, 0, fallback);
        }
    }

    private static boolean isListOfObjects(String name) {
        return name.equals(Term.BANS.name()) || name.equals(Term.ALLOWANCES.name());
    }

    /** {@code part} with the wrapper that {@code tree} has, if it has one. */
    private static Object around(Object tree, Object part) {
        if (!(tree instanceof Map<?, ?> map) || !map.containsKey(WRAPPED)) {
            return part;
        }
        Map<Object, Object> wrapper = new LinkedHashMap<>(map);
        wrapper.put(WRAPPED, part);
        return wrapper;
    }

    private void take(String path, String name, Object tree, int index, Provenance fallback) {
        try {
            TermLayer.read(Fields.of(PolicyFile.only(name, tree), path), origin, fallback).values()
                    .forEach((term, sourced) -> add(path, term, sourced));
        } catch (MalformedInput malformed) {
            file.note(placeOf(malformed, path + "." + name, index), malformed);
        }
    }

    /** Items were read one by one, each as the first of its list: where item {@code index} really stands. */
    private static String placeOf(MalformedInput malformed, String list, int index) {
        for (String first : List.of(list + "[0]", list + "." + WRAPPED + "[0]")) {
            if (malformed.path().startsWith(first)) {
                return first.substring(0, first.length() - "0]".length()) + index + "]" + malformed.path().substring(first.length());
            }
        }
        return malformed.path();
    }

    private void add(String path, Term<?> term, Sourced<?> sourced) {
        String place = path + "." + term.name();
        if (sourced.clause() == null) {
            noteOnce(place, term, "missing-clause");
        }
        if (sourced.confidence() == Confidence.AGREEMENT) {
            noteOnce(place, term, "missing-confidence");
        }
        if (sourced.lastCheckedOn() == null) {
            noteOnce(place, term, "missing-last-checked-on");
        }
        if (!values.containsKey(term)) {
            lines.put(term, file.line(place));
            values.put(term, sourced);
        } else if (sourced.value() instanceof List<?>) {
            values.put(term, joined(values.get(term), sourced));
        } else {
            file.note(place, "duplicate-term", term.name(), String.valueOf(lines.get(term)));
        }
    }

    private void noteOnce(String place, Term<?> term, String key) {
        if (!values.containsKey(term)) {
            file.note(place, key);
        }
    }

    /** Items of a list may stand in several articles; each keeps its own clause. */
    private static Sourced<?> joined(Sourced<?> first, Sourced<?> second) {
        List<Object> items = Stream.concat(((List<?>) first.value()).stream(), ((List<?>) second.value()).stream())
                .map(Object.class::cast).toList();
        boolean same = first.clause() == null || second.clause() == null || List.of(first.clause().split("、")).contains(second.clause());
        String clause = same ? first.clause() : first.clause() + "、" + second.clause();
        return new Sourced<>(items, clause, first.confidence(), first.origin(), first.lastCheckedOn());
    }
}
