package cn.dingxiang.jdbc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Rows of a table to add, change and delete, gathered over a chunk of agreements. */
final class Difference<T, K> {
    private final Function<T, K> key;
    private final List<Row<T>> added = new ArrayList<>();
    private final List<Row<T>> changed = new ArrayList<>();
    private final List<Row<T>> gone = new ArrayList<>();

    /** @param key what makes two rows of an agreement the same one */
    Difference(Function<T, K> key) {
        this.key = key;
    }

    /** A row of an agreement. @param county the agreement's; null where it is not written */
    record Row<T>(long agreement, String county, T value) { }

    List<Row<T>> added() {
        return added;
    }

    List<Row<T>> changed() {
        return changed;
    }

    List<Row<T>> gone() {
        return gone;
    }

    Stream<Row<T>> all() {
        return Stream.of(added, changed, gone).flatMap(List::stream);
    }

    void add(long agreement, String county, List<T> stored, List<T> wanted) {
        Map<K, T> before = new HashMap<>();
        stored.forEach(row -> before.put(key.apply(row), row));
        for (T row : wanted) {
            T old = before.remove(key.apply(row));
            if (old == null) {
                added.add(new Row<>(agreement, county, row));
            } else if (!old.equals(row)) {
                changed.add(new Row<>(agreement, county, row));
            }
        }
        before.values().forEach(row -> gone.add(new Row<>(agreement, county, row)));
    }
}
