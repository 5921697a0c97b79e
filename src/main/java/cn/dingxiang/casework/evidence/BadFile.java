package cn.dingxiang.casework.evidence;

import cn.dingxiang.agreement.ExplainedFailure;

/** A file that is not taken: what is wrong with it and what to do instead. */
public final class BadFile extends ExplainedFailure {

    /** What is wrong. */
    public enum Problem {
        /** No bytes at all. */
        EMPTY,
        /** More than {0} MB. */
        TOO_LARGE,
        /** Neither PDF nor JPEG nor PNG. */
        UNKNOWN_TYPE,
        /** Of type {0}, but cut off or malformed. */
        BROKEN,
        /** Of type {0}, with something else behind its end. */
        SOMETHING_BEHIND,
        /** {0} × {1} pixels, of at most {2} million. */
        TOO_MANY_PIXELS,
        /** A PDF with scripts or things that start by themselves: {0}. */
        ACTIVE,
        /** A PDF that cannot be read without a password. */
        ENCRYPTED
    }

    private final Problem problem;

    /** @param arguments as {@link Problem} says, numbers as text */
    public BadFile(Problem problem, Object... arguments) {
        super("cn.dingxiang.casework.evidence.evidence", "file." + problem, arguments);
        this.problem = problem;
    }

    /** What is wrong. */
    public Problem what() {
        return problem;
    }
}
