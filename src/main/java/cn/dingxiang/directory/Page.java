package cn.dingxiang.directory;

import java.util.List;
import java.util.function.Function;

/**
 * Part of a list read by key.
 *
 * @param rows in the list's order
 * @param next key to go on from; null at the end
 */
public record Page<T>(List<T> rows, String next) {
    public Page {
        rows = List.copyOf(rows);
    }

    /**
     * The page of {@code limit} rows out of what was read.
     *
     * @param read one row more than the page holds, where there are as many
     * @param key  the key of a row, after which the next page begins
     */
    public static <T> Page<T> of(List<T> read, int limit, Function<T, ?> key) {
        if (read.size() <= limit) {
            return new Page<>(read, null);
        }
        List<T> rows = read.subList(0, limit);
        return new Page<>(rows, key.apply(rows.get(limit - 1)).toString());
    }
}
