package cn.dingxiang.review.figures;

import java.util.Objects;

/**
 * A county beside others.
 *
 * @param county six digits
 * @param name   its name
 * @param tally  its figures
 */
public record CountyCompared(String county, String name, Tally tally) {
    public CountyCompared {
        Objects.requireNonNull(county, "county");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(tally, "tally");
    }
}
