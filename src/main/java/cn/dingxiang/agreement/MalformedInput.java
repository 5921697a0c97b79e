package cn.dingxiang.agreement;

import java.util.Locale;

/** Input that cannot be read: where (a path such as {@code events[3].on}), what is wrong and what to do about it. */
public final class MalformedInput extends RuntimeException {
    private final String path;
    private final String problem;
    private final transient Object[] arguments;

    /**
     * @param path      where in the input
     * @param problem   a key of the bundle {@code cn.dingxiang.agreement.problems}
     * @param arguments what the message names, as text or {@link Wording}
     */
    public MalformedInput(String path, String problem, Object... arguments) {
        this.path = path;
        this.problem = problem;
        this.arguments = arguments.clone();
    }

    public String path() {
        return path;
    }

    /** What is wrong and how to mend it, without the path. */
    public String reason(Locale locale) {
        return Bundle.named("cn.dingxiang.agreement.problems").say(locale, problem, arguments);
    }

    /** Path and reason, in Chinese. */
    @Override
    public String getMessage() {
        return path + "：" + reason(Locale.ROOT);
    }

    /** The same problem, found below {@code prefix}. */
    public MalformedInput under(String prefix) {
        String separator = path.isEmpty() || path.startsWith("[") ? "" : ".";
        return new MalformedInput(prefix + separator + path, problem, arguments);
    }
}
