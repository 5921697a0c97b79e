package cn.dingxiang.work;

import java.util.Objects;

/**
 * One line of what a job found or did; behind each of its numbers stands a list of these.
 *
 * @param number from 1, in order; 0 before it is kept
 * @param county six digits; null when it is about none
 * @param kind   what sort of line ({@link WorkWords#figure})
 * @param object the key or number of what it is about, such as a row, or an agreement's number; null for nothing
 * @param text   what it says
 */
public record JobLine(int number, String county, String kind, String object, Said text) {
    public JobLine {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
    }

    public JobLine(String county, String kind, String object, Said text) {
        this(0, county, kind, object, text);
    }

    JobLine numbered(int place) {
        return new JobLine(place, county, kind, object, text);
    }
}
