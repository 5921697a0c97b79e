package cn.dingxiang.review;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** How changes of knowledge are put to people. */
final class ChangeWords {

    private ChangeWords() { }

    /** In both languages, as trees have them. */
    static Map<String, Object> of(Enum<?> change) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("zh", of(change, Locale.ROOT));
        words.put("en", of(change, Locale.ENGLISH));
        return words;
    }

    private static String of(Enum<?> change, Locale locale) {
        return ResourceBundle.getBundle(Explanations.WORDS, locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)).getString("change." + change.name());
    }
}
