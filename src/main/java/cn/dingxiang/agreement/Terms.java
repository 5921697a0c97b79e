package cn.dingxiang.agreement;

import java.util.List;

/** The terms of one agreement, each resolved from the first source that sets it, and remembering which that was. */
public final class Terms {
    private final Sourced<?>[] values;

    private Terms(Sourced<?>[] values) {
        this.values = values;
    }

    /** Resolves from {@code layers}, the strongest first: agreement, form, province's regime, national regime. */
    public static Terms resolve(List<TermLayer> layers) {
        Sourced<?>[] values = new Sourced<?>[Term.ALL.size()];
        for (TermLayer layer : layers) {
            layer.values().forEach((term, sourced) -> {
                if (values[term.index()] == null) {
                    values[term.index()] = sourced;
                }
            });
        }
        return new Terms(values);
    }

    /** The value, or null when nothing sets it. */
    @SuppressWarnings("unchecked")
    public <T> T value(Term<T> term) {
        Sourced<?> sourced = values[term.index()];
        return sourced == null ? null : (T) sourced.value();
    }

    /** The value, or {@code whenUnset}. */
    public <T> T value(Term<T> term, T whenUnset) {
        T value = value(term);
        return value == null ? whenUnset : value;
    }

    /** The value with its source, or null when nothing sets it. */
    @SuppressWarnings("unchecked")
    public <T> Sourced<T> sourced(Term<T> term) {
        return (Sourced<T>) values[term.index()];
    }

    /** The clauses of a term: one or none. */
    public List<String> clauses(Term<?> term) {
        Sourced<?> sourced = values[term.index()];
        return sourced == null ? List.of() : sourced.clauses();
    }

    /** Whether the flag is set and true. */
    public boolean isTrue(Term<Boolean> term) {
        return Boolean.TRUE.equals(value(term));
    }

    /** The agreed length of service, months. */
    public int serviceMonths() {
        return value(Term.SERVICE_MONTHS);
    }
}
