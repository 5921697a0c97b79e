package cn.dingxiang.agreement;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What one source says of the terms: the agreement itself, a form, or a regime. A term it does not set is absent.
 *
 * @param values each term set, by the term
 */
public record TermLayer(Map<Term<?>, Sourced<?>> values) {

    /** A source that says nothing. */
    public static final TermLayer EMPTY = new TermLayer(Map.of());

    private static final Set<String> WRAPPER = Set.of("value", "clause", "confidence", "last_checked_on");

    public TermLayer {
        values = Map.copyOf(values);
    }

    /**
     * Reads a {@code terms} object: dotted names as nested objects; each value plain or {@code {value, clause, confidence}}.
     * Null means not set.
     *
     * @param fields   the object; may be null, which sets nothing
     * @param origin   where this stands: {@code agreement}, {@code form:ID}, {@code regime:ID}
     * @param fallback confidence, clause and check date for values that do not bring their own
     * @throws MalformedInput for an unknown term, or a value that is not of the term's type
     */
    public static TermLayer read(Fields fields, String origin, Provenance fallback) {
        if (fields == null) {
            return EMPTY;
        }
        Map<Term<?>, Sourced<?>> values = new LinkedHashMap<>();
        for (String name : fields.names()) {
            read(name, fields.raw(name), fields.path().isEmpty() ? name : fields.path() + "." + name, origin, fallback, values);
        }
        return new TermLayer(values);
    }

    /** The same values, said by a province's regime. */
    public TermLayer provincial() {
        Map<Term<?>, Sourced<?>> provincial = new LinkedHashMap<>();
        values.forEach((term, sourced) -> provincial.put(term, sourced.provincial()));
        return new TermLayer(provincial);
    }

    private static void read(String name, Object tree, String path, String origin, Provenance inherited, Map<Term<?>, Sourced<?>> into) {
        Term<?> term = Term.named(name);
        if (term == null && !Term.isGroup(name)) {
            throw new MalformedInput(path, "unknown-term");
        }
        Object value = tree;
        Provenance provenance = inherited;
        if (tree instanceof Map<?, ?> map && map.containsKey("value")) {
            Fields wrapper = Fields.of(map, path);
            wrapper.known(WRAPPER.toArray(String[]::new));
            provenance = inherited.with(wrapper);
            value = map.get("value");
            path = path + ".value";
        }
        if (value == null) {
            return;
        }
        if (term != null) {
            into.put(term, provenance.source(term.read(value, path, provenance.clause()), origin));
            return;
        }
        Fields group = Fields.of(value, path);
        for (String inner : group.names()) {
            read(name + "." + inner, group.raw(inner), path + "." + inner, origin, provenance, into);
        }
    }

    /**
     * Where values come from that do not say so themselves.
     *
     * @param clause        document and article, or null
     * @param confidence    never null
     * @param lastCheckedOn or null
     */
    public record Provenance(String clause, Confidence confidence, LocalDate lastCheckedOn) {

        /** What an agreement says of itself. */
        public static final Provenance AGREEMENT = new Provenance(null, Confidence.AGREEMENT, null);

        Provenance with(Fields wrapper) {
            LocalDate checked = wrapper.dayOrNull("last_checked_on");
            String ownClause = wrapper.textOrNull("clause");
            return new Provenance(ownClause == null ? clause : ownClause,
                    wrapper.choice("confidence", Confidence.class, confidence), checked == null ? lastCheckedOn : checked);
        }

        <T> Sourced<T> source(T value, String origin) {
            return new Sourced<>(value, clause, confidence, origin, lastCheckedOn);
        }
    }
}
