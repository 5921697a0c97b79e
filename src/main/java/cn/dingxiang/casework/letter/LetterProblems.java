package cn.dingxiang.casework.letter;

import cn.dingxiang.directory.Refused;

/** What is said when a letter cannot be written, issued or proved (bundle {@code letters}). */
public final class LetterProblems {

    private LetterProblems() { }

    /**
     * @param problem   key of the bundle
     * @param arguments what the message names; never an ID number
     */
    public static Refused refused(String problem, Object... arguments) {
        return new Refused("cn.dingxiang.casework.letter.letters", problem, arguments);
    }
}
