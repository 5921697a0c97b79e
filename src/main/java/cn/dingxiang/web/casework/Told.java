package cn.dingxiang.web.casework;

import cn.dingxiang.agreement.Bundle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Reads the trees that explanations are kept as: words of both languages, texts, lists. What is not there is empty. */
final class Told {
    private final Map<?, ?> tree;
    private final Locale locale;

    private Told(Map<?, ?> tree, Locale locale) {
        this.tree = tree;
        this.locale = locale;
    }

    static Told of(Map<?, ?> tree, Locale locale) {
        return new Told(Objects.requireNonNull(tree, "tree"), Objects.requireNonNull(locale, "locale"));
    }

    /** The words of a key in the reader's language; empty for none. */
    String words(String key) {
        String language = Bundle.isEnglish(locale) ? "en" : "zh";
        return tree.get(key) instanceof Map<?, ?> words && words.get(language) != null ? words.get(language).toString() : "";
    }

    /** The same where they are all our own and hold nothing typed or named, with counties called as at the reader's place. */
    String ownWords(String key) {
        return Bundle.atPlace(words(key), locale);
    }

    /** The text of a key; empty for none. */
    String text(String key) {
        Object value = tree.get(key);
        return value == null ? "" : value.toString();
    }

    boolean has(String key) {
        return tree.get(key) != null;
    }

    /** The tree of a key; an empty one for none. */
    Told at(String key) {
        return new Told(tree.get(key) instanceof Map<?, ?> inner ? inner : Map.of(), locale);
    }

    /** The trees in a list; none for none. */
    List<Told> all(String key) {
        return tree.get(key) instanceof List<?> items ? items.stream().filter(item -> item instanceof Map<?, ?>)
                .map(item -> new Told((Map<?, ?>) item, locale)).toList() : List.of();
    }

    /** The texts in a list. */
    List<String> texts(String key) {
        return tree.get(key) instanceof List<?> items ? items.stream().map(String::valueOf).toList() : List.of();
    }

    Map<?, ?> tree() {
        return tree;
    }
}
