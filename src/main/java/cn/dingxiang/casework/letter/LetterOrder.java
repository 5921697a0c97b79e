package cn.dingxiang.casework.letter;

import cn.dingxiang.directory.Recipient;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * A letter to issue.
 *
 * @param kind      which
 * @param agreement id of the agreement it is about
 * @param caseId    id of the case; null when there is none
 * @param addressee null: the person bound by the agreement, or its county, by kind; a letter to a unit names it
 * @param replaces  id of the issued letter it takes the place of; null for none
 * @param given     every field of {@link LetterKind#given}; a date such as 2026-11-22 is written 2026年11月22日
 */
public record LetterOrder(LetterKind kind, long agreement, Long caseId, Recipient addressee, Long replaces,
                          Map<LetterField, String> given) {
    public LetterOrder {
        Objects.requireNonNull(kind, "kind");
        Map<LetterField, String> ordered = new EnumMap<>(LetterField.class);
        ordered.putAll(given);
        given = Collections.unmodifiableMap(ordered);
    }

    /** A letter to whom its kind goes to. */
    public static LetterOrder of(LetterKind kind, long agreement, Long caseId, Map<LetterField, String> given) {
        return new LetterOrder(kind, agreement, caseId, null, null, given);
    }

    public LetterOrder to(Recipient whom) {
        return new LetterOrder(kind, agreement, caseId, whom, replaces, given);
    }

    public LetterOrder replacing(long letter) {
        return new LetterOrder(kind, agreement, caseId, addressee, letter, given);
    }
}
