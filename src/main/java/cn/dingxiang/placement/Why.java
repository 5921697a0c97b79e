package cn.dingxiang.placement;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A reason for a proposal.
 *
 * @param code      which
 * @param arguments what it names
 */
public record Why(Code code, List<String> arguments) {

    /** The reasons there are. */
    public enum Code {
        /** The unit is the one the agreement names. */
        DESIGNATED,
        /** The agreement names another unit, which has no vacant post of this track: the county can order this one. */
        DESIGNATED_HAS_NONE,
        /** The agreement names no unit: any of its county will do. */
        NONE_DESIGNATED,
        /** How many places are vacant at the unit, and since when they are needed. */
        NEED,
        /** The doctor is free when needed. */
        IN_TIME,
        /** The doctor is free only later than needed. */
        LATER,
        /** The post comes with 编制. */
        QUOTA,
        /** The county has no vacant post of this track left. */
        NO_POST
    }

    public Why {
        Objects.requireNonNull(code, "code");
        arguments = List.copyOf(arguments);
    }

    static Why of(Code code, Object... arguments) {
        return new Why(code, java.util.Arrays.stream(arguments).map(Object::toString).toList());
    }

    public String text(Locale locale) {
        return PlacementWords.say("why." + code, locale, arguments.toArray());
    }
}
