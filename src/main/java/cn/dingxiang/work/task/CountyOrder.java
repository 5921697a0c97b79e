package cn.dingxiang.work.task;

import cn.dingxiang.review.figures.CountyCompared;
import cn.dingxiang.review.figures.Measure;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Function;

/** Orders of the table of counties, by the name of a column: on the screen and in its export. */
public final class CountyOrder {
    /** What is open longest comes first. */
    public static final String USUAL = "since";

    private CountyOrder() { }

    /** A column that is not known orders as {@link #USUAL}; of those alike the lower code comes first, and what is not known last. */
    public static Comparator<CountyCompared> of(String column, boolean downwards) {
        Comparator<CountyCompared> order = switch (column) {
            case "name" -> by(CountyCompared::county, downwards);
            case "rate" -> by(county -> county.tally().performanceRate(), downwards);
            case "days" -> by(county -> county.tally().responseDays(), downwards);
            case "reversed" -> by(county -> county.tally().reversalRate(), downwards);
            default -> Arrays.stream(Measure.values()).filter(measure -> measure.name().equals(column) && measure.isCount()).findFirst()
                    .map(measure -> by(county -> county.tally().of(measure), downwards))
                    .orElseGet(() -> by(county -> county.tally().openSince(), downwards));
        };
        return order.thenComparing(CountyCompared::county);
    }

    private static <V extends Comparable<? super V>> Comparator<CountyCompared> by(Function<CountyCompared, V> value, boolean downwards) {
        return Comparator.comparing(value, Comparator.nullsLast(downwards ? Comparator.<V>reverseOrder() : Comparator.<V>naturalOrder()));
    }
}
