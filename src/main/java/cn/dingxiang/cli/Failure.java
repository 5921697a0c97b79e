package cn.dingxiang.cli;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.agreement.Explained;
import cn.dingxiang.agreement.MalformedInput;
import java.util.Arrays;
import java.util.Locale;

/** A command cannot go on, for a reason a person can mend: one line on standard error and an exit code, never a stack trace. */
public final class Failure extends RuntimeException {
    /** Exit code: it went wrong while running. */
    public static final int RUN_TIME = 1;
    /** Exit code: the command line, a file or a setting is wrong. */
    public static final int BAD_INPUT = 2;

    private final int exitCode;
    private final String bundle;
    private final String key;
    private final transient Object[] arguments;

    /**
     * @param exitCode  {@link #RUN_TIME} or {@link #BAD_INPUT}
     * @param bundle    base name of the bundle that has the text
     * @param key       the text's key
     * @param arguments what the text names; a {@link MalformedInput} is put as its reason, what is {@link Explained} as its explanation
     */
    public Failure(int exitCode, String bundle, String key, Object... arguments) {
        super(key);
        this.exitCode = exitCode;
        this.bundle = bundle;
        this.key = key;
        this.arguments = arguments.clone();
    }

    /** A wrong command line or file; the text is {@code key} of this package's bundle {@code texts}. */
    public static Failure badInput(String key, Object... arguments) {
        return new Failure(BAD_INPUT, Texts.BUNDLE, key, arguments);
    }

    /** Something went wrong; the text is {@code key} of this package's bundle {@code texts}. */
    public static Failure runTime(String key, Object... arguments) {
        return new Failure(RUN_TIME, Texts.BUNDLE, key, arguments);
    }

    public int exitCode() {
        return exitCode;
    }

    /** What, where and what to do, in one line. */
    public String text(Locale locale) {
        Object[] words = Arrays.stream(arguments).map(argument -> words(argument, locale)).toArray();
        return Bundle.named(bundle).say(locale, key, words).replaceAll("\\s*\\R\\s*", " ");
    }

    private static String words(Object argument, Locale locale) {
        if (argument instanceof MalformedInput malformed) {
            return malformed.reason(locale);
        }
        return argument instanceof Explained explained ? explained.explain(locale) : String.valueOf(argument);
    }

    @Override
    public String getMessage() {
        return text(Locale.ROOT);
    }
}
