package cn.dingxiang.agreement;

import java.util.Locale;
import java.util.Objects;

/** A failure whose explanation is one message of a bundle. */
public abstract class ExplainedFailure extends RuntimeException implements Explained {
    private final String bundle;
    private final String problem;
    private final transient Object[] arguments;

    /**
     * @param bundle    base name of the bundle
     * @param problem   its key
     * @param arguments what the message names, as text or {@link Wording}; never an ID number
     */
    protected ExplainedFailure(String bundle, String problem, Object... arguments) {
        this.bundle = Objects.requireNonNull(bundle, "bundle");
        this.problem = Objects.requireNonNull(problem, "problem");
        this.arguments = arguments.clone();
    }

    /** The message's key. */
    public final String problem() {
        return problem;
    }

    @Override
    public final String explain(Locale locale) {
        return Bundle.named(bundle).say(locale, problem, arguments);
    }

    /** The explanation, in Chinese. */
    @Override
    public final String getMessage() {
        return explain(Locale.ROOT);
    }
}
