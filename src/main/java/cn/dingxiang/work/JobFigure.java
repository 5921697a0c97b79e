package cn.dingxiang.work;

import java.util.Objects;

/**
 * A number a job came to.
 *
 * @param county the county it is of; null for the whole
 * @param name   what was counted ({@link WorkWords#figure})
 */
public record JobFigure(String county, String name, long number) {
    public JobFigure {
        Objects.requireNonNull(name, "name");
    }
}
