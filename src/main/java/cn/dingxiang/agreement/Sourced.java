package cn.dingxiang.agreement;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A term's value and where it came from.
 *
 * @param value         never null: a term that says nothing is not set
 * @param clause        document number and article; null when none was given
 * @param confidence    how sure the value is
 * @param origin        {@code agreement}, {@code form:ID} or {@code regime:ID}
 * @param lastCheckedOn the day someone last held it against its source; null for an agreement's own terms
 */
public record Sourced<T>(T value, String clause, Confidence confidence, String origin, LocalDate lastCheckedOn) {
    public Sourced {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(origin, "origin");
    }
}
