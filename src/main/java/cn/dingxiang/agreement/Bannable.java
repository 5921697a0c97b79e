package cn.dingxiang.agreement;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

/**
 * Exams that a document lets localities agree to ban. It bans nothing itself: bans stand in agreements and forms.
 *
 * @param kinds         the exams
 * @param modes         the modes of study; empty: any
 * @param during        the stretches
 * @param clause        document and article
 * @param confidence    how sure that is
 * @param lastCheckedOn the day someone last held it against its source
 */
public record Bannable(Set<Exam.Kind> kinds, Set<Exam.Mode> modes, Set<DutyGroup> during, String clause, Confidence confidence,
                       LocalDate lastCheckedOn) {
    public Bannable {
        kinds = Set.copyOf(kinds);
        modes = Set.copyOf(modes);
        during = Set.copyOf(during);
        Objects.requireNonNull(clause, "clause");
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(lastCheckedOn, "lastCheckedOn");
    }

    /** @throws MalformedInput when something is missing or unknown */
    public static Bannable read(Fields fields) {
        fields.known("kinds", "modes", "during", "clause", "confidence", "last_checked_on");
        return new Bannable(fields.choices("kinds", Exam.Kind.class), fields.choicesOrEmpty("modes", Exam.Mode.class),
                fields.choices("during", DutyGroup.class), fields.text("clause"), fields.choice("confidence", Confidence.class),
                fields.day("last_checked_on"));
    }
}
