package cn.dingxiang.web.api;

import cn.dingxiang.directory.Page;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A page of a list.
 *
 * @param items as trees
 * @param next  what {@code after} says for the next page; null at the end
 */
record Listed(List<Map<String, Object>> items, String next) {

    static <T> Listed of(Page<T> page, Function<T, Map<String, Object>> tree) {
        return new Listed(page.rows().stream().map(tree).toList(), page.next());
    }

    /** A list that is not paged. */
    static <T> Listed all(List<T> rows, Function<T, Map<String, Object>> tree) {
        return new Listed(rows.stream().map(tree).toList(), null);
    }
}
