package cn.dingxiang.web.page;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A form as typed, and what is wrong with it; it comes back filled in.
 *
 * @param values   the fields as typed, the first value of each
 * @param problems what is wrong, in words, by field; {@code ""} stands for the form as a whole
 */
public record Form(Map<String, String> values, Map<String, String> problems) {
    private static final int LONGEST_VALUE = 20_000;

    public Form {
        values = Map.copyOf(values);
        problems = new LinkedHashMap<>(problems);
    }

    public static Form blank() {
        return new Form(Map.of(), Map.of());
    }

    /** Filled in with what is on record. */
    public static Form filled(Map<String, String> values) {
        return new Form(values, Map.of());
    }

    /** As a browser sent it. */
    public static Form of(Map<String, Object> typed) {
        Map<String, String> values = new LinkedHashMap<>();
        if (typed != null) {
            typed.forEach((field, value) -> {
                Object first = value instanceof Collection<?> many ? many.stream().map(Object.class::cast).findFirst().orElse("") : value;
                String text = first == null ? "" : first.toString();
                values.put(field, text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) : text);
            });
        }
        return new Form(values, Map.of());
    }

    /** Every value of a field that can be given more than once. */
    public static List<String> all(Map<String, Object> typed, String field) {
        Object value = typed == null ? null : typed.get(field);
        if (value instanceof Collection<?> many) {
            return many.stream().map(String::valueOf).toList();
        }
        return value == null ? List.of() : List.of(value.toString());
    }

    /** The keys among all that stands in a field, each once: what boxes were ticked. */
    public static List<Long> keys(Map<String, Object> typed, String field) {
        return all(typed, field).stream().filter(key -> key.matches("\\d{1,18}")).map(Long::valueOf).distinct().toList();
    }

    /** What stands in a field, without spaces around; empty when nothing does. */
    public String value(String field) {
        return untouched(field).strip();
    }

    /** What stands in a field, as typed. */
    public String untouched(String field) {
        return values.getOrDefault(field, "");
    }

    public boolean isChosen(String field, String value) {
        return value(field).equals(value);
    }

    /** What is wrong with a field; empty when nothing is. */
    public String problem(String field) {
        return problems.getOrDefault(field, "");
    }

    public boolean isSound() {
        return problems.isEmpty();
    }

    /** The same with something wrong; the first about a field stays. @param field {@code ""} for the form as a whole */
    public Form with(String field, String problem) {
        Map<String, String> more = new LinkedHashMap<>(problems);
        more.putIfAbsent(field, problem);
        return new Form(values, more);
    }

    /** Without what is typed: it may be a password. */
    @Override
    public String toString() {
        return "Form" + problems.keySet();
    }
}
