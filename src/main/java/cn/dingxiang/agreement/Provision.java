package cn.dingxiang.agreement;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

/**
 * What a document asks that is not a term of an agreement, such as a demand forecast.
 *
 * @param says          what it asks, paraphrased
 * @param clause        document and article
 * @param confidence    how sure that is
 * @param lastCheckedOn the day someone last held it against its source
 * @param servedBy      what in the product serves it
 * @param grants        what it gives doctors or asks of them, of what the product answers; empty for most
 * @param origin        {@code regime:ID}
 */
public record Provision(String says, String clause, Confidence confidence, LocalDate lastCheckedOn, String servedBy, Set<Grant> grants, String origin) {
    public Provision {
        Objects.requireNonNull(says, "says");
        Objects.requireNonNull(clause, "clause");
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(lastCheckedOn, "lastCheckedOn");
        Objects.requireNonNull(servedBy, "servedBy");
        grants = Set.copyOf(grants);
        Objects.requireNonNull(origin, "origin");
    }

    /** @throws MalformedInput when something is missing or unknown */
    public static Provision read(Fields fields, String origin) {
        fields.known("says", "clause", "confidence", "last_checked_on", "served_by", "grants");
        return new Provision(fields.text("says"), fields.text("clause"), fields.choice("confidence", Confidence.class),
                fields.day("last_checked_on"), fields.text("served_by"),
                fields.choicesOrEmpty("grants", Grant.class), origin);
    }
}
