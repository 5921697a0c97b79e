package cn.dingxiang.intake;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** JSON trees compared by what they say: order of fields, absent and null, 60000 and 60000.00 make no difference. */
public final class Flattened {

    private Flattened() { }

    /** Every value of a tree by its dotted path. */
    static Map<String, String> of(Map<?, ?> tree) {
        Map<String, String> values = new TreeMap<>();
        flatten("", tree, values);
        return values;
    }

    /** The paths at which two trees differ. */
    static Set<String> differences(Map<?, ?> one, Map<?, ?> other) {
        Map<String, String> left = of(one);
        Map<String, String> right = of(other);
        Set<String> paths = new TreeSet<>(left.keySet());
        paths.addAll(right.keySet());
        paths.removeIf(path -> Objects.equals(left.get(path), right.get(path)));
        return paths;
    }

    /** One line that two events share when they say the same. A source that is not said is the county. */
    public static String event(Map<?, ?> tree) {
        Map<String, String> values = of(tree);
        values.putIfAbsent("source", "COUNTY");
        return values.toString();
    }

    private static void flatten(String path, Object value, Map<String, String> into) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, inner) -> flatten(path.isEmpty() ? String.valueOf(name) : path + "." + name, inner, into));
        } else if (value instanceof List<?> list) {
            into.put(path, list.stream().map(Flattened::item).collect(Collectors.joining(", ", "[", "]")));
        } else if (value != null) {
            into.put(path, plain(value));
        }
    }

    private static String item(Object value) {
        return value instanceof Map<?, ?> map ? of(map).toString() : plain(value);
    }

    private static String plain(Object value) {
        String text = String.valueOf(value);
        boolean amount = value instanceof Number || text.matches("[0-9]{1,12}\\.[0-9]{1,6}");
        return amount ? new BigDecimal(text).stripTrailingZeros().toPlainString() : text;
    }
}
