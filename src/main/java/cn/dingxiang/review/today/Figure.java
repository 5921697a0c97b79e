package cn.dingxiang.review.today;

import java.util.Objects;

/**
 * A figure, and the list it counts.
 *
 * @param opens  the list
 * @param number how many rows it has
 */
public record Figure(ToDoFilter opens, int number) {
    public Figure {
        Objects.requireNonNull(opens, "opens");
    }
}
