package cn.dingxiang.bench.rules;

import java.time.LocalDate;

/**
 * A spell on the county's books.
 *
 * @param on        the day it began
 * @param settledOn the day the duty to deploy was done: by deployment, or by leaving before it; null when neither came
 */
public record Spell(LocalDate on, LocalDate settledOn) { }
