package cn.dingxiang.casework;

import cn.dingxiang.casework.letter.LetterField;
import cn.dingxiang.directory.Recipient;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A letter to issue in a case; with a step, which letter it is follows from the step ({@link LetterRules}).
 *
 * @param addressee null: whom its kind goes to; a letter to a unit names it
 * @param mail      whether it is mailed as well, in the same transaction
 * @param given     what the letter says, see {@link cn.dingxiang.casework.letter.LetterKind#given}; amounts of a settlement are always
 *                  those of its worksheet
 */
public record StepLetter(Recipient addressee, boolean mail, Map<LetterField, String> given) {
    public StepLetter {
        Map<LetterField, String> ordered = new EnumMap<>(LetterField.class);
        ordered.putAll(given);
        given = Collections.unmodifiableMap(ordered);
    }

    /** To whom its kind goes to, not mailed. */
    public static StepLetter of(Map<LetterField, String> given) {
        return new StepLetter(null, false, given);
    }

    public StepLetter to(Recipient whom) {
        return new StepLetter(whom, mail, given);
    }

    public StepLetter mailed() {
        return new StepLetter(addressee, true, given);
    }
}
