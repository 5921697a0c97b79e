package cn.dingxiang.intake;

import java.util.Objects;

/**
 * How a column of a file would be read.
 *
 * @param title   the county's own title
 * @param heading what it is taken for; null when it is passed over or unknown
 * @param origin  why
 */
public record ProposedColumn(String title, Heading heading, Origin origin) {

    /** {@code TITLE}: the title says so; {@code SAVED}: it was read so the last time; {@code IGNORED}: it was passed over the last time. */
    public enum Origin { TITLE, SAVED, IGNORED, UNKNOWN }

    public ProposedColumn {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(origin, "origin");
    }
}
