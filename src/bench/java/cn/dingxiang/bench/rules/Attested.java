package cn.dingxiang.bench.rules;

import java.time.LocalDate;

/** A year's service attested, on a day. */
public record Attested(long order, int year, LocalDate on) implements Happening { }
