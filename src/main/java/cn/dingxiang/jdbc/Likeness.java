package cn.dingxiang.jdbc;

/** Patterns for {@code LIKE}, in which what people type stands for itself. */
final class Likeness {

    private Likeness() { }

    static String beginning(String text) {
        return escaped(text) + "%";
    }

    static String containing(String text) {
        return "%" + escaped(text) + "%";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
