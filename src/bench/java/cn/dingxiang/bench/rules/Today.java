package cn.dingxiang.bench.rules;

import java.time.LocalDate;

/**
 * The day by which the facts are known.
 *
 * @param on     the day
 * @param asking whether the applications of that day are to be ruled on, and not what is overdue to be found
 */
public record Today(LocalDate on, boolean asking) { }
