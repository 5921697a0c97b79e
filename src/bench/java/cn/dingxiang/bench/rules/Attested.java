package cn.dingxiang.bench.rules;

import java.time.LocalDate;

/** A year's service attested, on a day. */
public record Attested(int year, LocalDate on) {
    public int getYear() {
        return year;
    }

    public long getDay() {
        return on.toEpochDay();
    }
}
