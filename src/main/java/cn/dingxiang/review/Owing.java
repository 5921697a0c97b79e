package cn.dingxiang.review;

import java.time.LocalDate;
import java.util.Objects;

/**
 * An instalment of a settlement that payments on record do not fill.
 *
 * @param number which of the plan, from 1
 * @param dueOn  last good day
 */
public record Owing(int number, LocalDate dueOn) {
    public Owing {
        Objects.requireNonNull(dueOn, "dueOn");
    }
}
