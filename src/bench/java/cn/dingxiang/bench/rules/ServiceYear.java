package cn.dingxiang.bench.rules;

import java.time.LocalDate;

/** A year with a deployed day in service, and the last good day to attest it. */
public record ServiceYear(int year, LocalDate due) { }
