package cn.dingxiang.review.today;

import java.util.Objects;

/**
 * How a list of lines is looked at.
 *
 * @param search part of a person's name or of an agreement's number; empty for all
 * @param latest whether the latest day comes first; else the earliest
 */
public record Narrowing(String search, boolean latest) {
    /** All lines, the earliest first. */
    public static final Narrowing NONE = new Narrowing("", false);

    public Narrowing {
        search = Objects.requireNonNull(search, "search").strip();
    }
}
