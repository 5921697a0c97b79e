package cn.dingxiang.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A term's value and where it came from.
 *
 * @param value         never null: a term that says nothing is not set
 * @param clauses       document number and article: one, or none when none was given
 * @param confidence    how sure the value is
 * @param origin        {@code agreement}, {@code form:ID} or {@code regime:ID}
 * @param lastCheckedOn the day someone last held it against its source; null for an agreement's own terms
 * @param layer         which layer that is
 */
public record Sourced<T>(T value, List<String> clauses, Confidence confidence, String origin, LocalDate lastCheckedOn, Layer layer) {

    /** The layers, the strongest first. */
    public enum Layer { AGREEMENT, FORM, PROVINCE, NATIONAL }

    public Sourced {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(layer, "layer");
        clauses = List.copyOf(clauses);
    }

    /** The layer by its origin; a regime's is the national one. @param clause null when none was given */
    public Sourced(T value, String clause, Confidence confidence, String origin, LocalDate lastCheckedOn) {
        this(value, clause == null ? List.of() : List.of(clause), confidence, origin, lastCheckedOn, layerOf(origin));
    }

    /** Document number and article; null when none was given. */
    public String clause() {
        return clauses.isEmpty() ? null : clauses.get(0);
    }

    /** The same, set by a province's regime. */
    Sourced<T> provincial() {
        return new Sourced<>(value, clauses, confidence, origin, lastCheckedOn, Layer.PROVINCE);
    }

    private static Layer layerOf(String origin) {
        Objects.requireNonNull(origin, "origin");
        if (origin.equals("agreement")) {
            return Layer.AGREEMENT;
        }
        return origin.startsWith("form:") ? Layer.FORM : Layer.NATIONAL;
    }
}
