package cn.dingxiang.review.figures;

import java.time.YearMonth;
import java.util.Objects;

/** A month beside others. @param tally of the whole place, as last counted in it */
public record MonthCompared(YearMonth month, Tally tally) {
    public MonthCompared {
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(tally, "tally");
    }
}
