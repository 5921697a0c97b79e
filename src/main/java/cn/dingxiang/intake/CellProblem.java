package cn.dingxiang.intake;

import java.util.regex.Pattern;

/** A cell that cannot be read as what it should be. */
final class CellProblem extends Exception {
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{11,}[0-9Xx]?");
    private static final int SHOWN = 30;

    private final String key;
    private final transient Object[] arguments;

    CellProblem(String key, Object... arguments) {
        super(key, null, false, false);
        this.key = key;
        this.arguments = arguments.clone();
    }

    Problem at(String place) {
        return Problem.error(place, key, arguments);
    }

    /** What was written, short enough for a message and without anything that could be an ID number. */
    static String shown(String written) {
        String hidden = LONG_NUMBER.matcher(written.strip()).replaceAll("•••");
        return hidden.length() <= SHOWN ? hidden : hidden.substring(0, SHOWN) + "…";
    }
}
