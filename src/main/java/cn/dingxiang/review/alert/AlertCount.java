package cn.dingxiang.review.alert;

import java.util.Objects;

/**
 * How many alerts of a kind wait.
 *
 * @param kind   why
 * @param number those nobody took note of
 * @param risen  of these, those that rose because nobody did in time
 */
public record AlertCount(AlertKind kind, int number, int risen) {
    public AlertCount {
        Objects.requireNonNull(kind, "kind");
    }
}
