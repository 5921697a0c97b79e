package cn.dingxiang.web.casework;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Reads the trees that explanations are kept as: words of both languages, texts, lists. What is not there is empty. */
final class Told {
    private final Map<?, ?> tree;
    private final String language;

    private Told(Map<?, ?> tree, String language) {
        this.tree = tree;
        this.language = language;
    }

    static Told of(Map<?, ?> tree, Locale locale) {
        return new Told(Objects.requireNonNull(tree, "tree"), locale.equals(Locale.ENGLISH) ? "en" : "zh");
    }

    /** The words of a key in the reader's language; empty for none. */
    String words(String key) {
        return tree.get(key) instanceof Map<?, ?> words && words.get(language) != null ? words.get(language).toString() : "";
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
        return new Told(tree.get(key) instanceof Map<?, ?> inner ? inner : Map.of(), language);
    }

    /** The trees in a list; none for none. */
    List<Told> all(String key) {
        return tree.get(key) instanceof List<?> items ? items.stream().filter(item -> item instanceof Map<?, ?>)
                .map(item -> new Told((Map<?, ?>) item, language)).toList() : List.of();
    }

    /** The texts in a list. */
    List<String> texts(String key) {
        return tree.get(key) instanceof List<?> items ? items.stream().map(String::valueOf).toList() : List.of();
    }

    Map<?, ?> tree() {
        return tree;
    }
}
