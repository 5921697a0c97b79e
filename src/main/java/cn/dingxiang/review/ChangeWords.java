package cn.dingxiang.review;

import cn.dingxiang.agreement.Bundle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** How changes of knowledge are put to people. */
final class ChangeWords {

    private static final Bundle WORDS = Bundle.named(Explanations.WORDS);

    private ChangeWords() { }

    /** In both languages, as trees have them. */
    static Map<String, Object> of(Enum<?> change) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("zh", WORDS.text(Locale.ROOT, "change." + change.name()));
        words.put("en", WORDS.text(Locale.ENGLISH, "change." + change.name()));
        return words;
    }
}
