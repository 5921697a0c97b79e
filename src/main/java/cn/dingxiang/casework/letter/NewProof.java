package cn.dingxiang.casework.letter;

import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * An entry to make in a proof-of-notice file; see {@link ProofEntry}.
 *
 * @param kind       one that people enter
 * @param on         the day it happened
 * @param person     who; several are separated by 、
 * @param means      how, or where
 * @param reference  by what it can be found again
 * @param attachment id of the scan
 * @param note       anything else
 */
public record NewProof(ProofKind kind, LocalDate on, String person, String means, String reference, Long attachment, String note) {
    private static final Pattern SEPARATOR = Pattern.compile("[、，,;；\\s]+");

    public NewProof {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(on, "on");
        person = textOrNull(person);
        means = textOrNull(means);
        reference = textOrNull(reference);
        note = textOrNull(note);
    }

    /** Whether it says what an entry of its kind must. */
    boolean says(ProofKind.Need need) {
        return switch (need) {
            case PERSON -> person != null;
            case TWO_PEOPLE -> person != null && SEPARATOR.splitAsStream(person).distinct().count() >= 2;
            case MEANS -> means != null;
            case REFERENCE -> reference != null;
            case SCAN -> attachment != null;
        };
    }

    private static String textOrNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
