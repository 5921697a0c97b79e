package cn.dingxiang.web.api;

import cn.dingxiang.directory.IdNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** JSON objects written out: days, moments, choices and amounts as text, ID numbers masked, fields in the order given. */
final class Tree {

    private Tree() { }

    /** @param namesAndValues name, value, name, value… */
    static Map<String, Object> of(Object... namesAndValues) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (int place = 0; place < namesAndValues.length; place += 2) {
            tree.put((String) namesAndValues[place], plain(namesAndValues[place + 1]));
        }
        return tree;
    }

    private static Object plain(Object value) {
        if (value instanceof Enum<?> choice) {
            return choice.name();
        }
        if (value instanceof LocalDate || value instanceof LocalDateTime) {
            return value.toString();
        }
        if (value instanceof BigDecimal amount) {
            return amount.toPlainString();
        }
        if (value instanceof IdNumber number) {
            return number.masked();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> tree = new LinkedHashMap<>();
            map.forEach((name, inner) -> tree.put(name instanceof Enum<?> choice ? choice.name() : String.valueOf(name), plain(inner)));
            return tree;
        }
        if (value instanceof Collection<?> items) {
            return items.stream().map(Tree::plain).toList();
        }
        if (value == null || value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        throw new IllegalArgumentException("not to be shown as it is: " + value.getClass());
    }
}
