package cn.dingxiang.directory;

import cn.dingxiang.agreement.Explained;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;

/** Something an actor may not do, or not now: what, why, and what to do instead. Nothing was changed. */
public final class Refused extends RuntimeException implements Explained {
    private final String bundle;
    private final String problem;
    private final transient Object[] arguments;

    /**
     * @param bundle    base name of the message bundle, such as {@code cn.dingxiang.casework.refusals}
     * @param problem   its key
     * @param arguments what the message names; never an ID number
     */
    public Refused(String bundle, String problem, Object... arguments) {
        this.bundle = Objects.requireNonNull(bundle, "bundle");
        this.problem = Objects.requireNonNull(problem, "problem");
        this.arguments = arguments.clone();
    }

    public String problem() {
        return problem;
    }

    @Override
    public String explain(Locale locale) {
        String pattern = ResourceBundle.getBundle(bundle, locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)).getString(problem);
        return new MessageFormat(pattern, locale).format(arguments);
    }

    /** The explanation, in Chinese. */
    @Override
    public String getMessage() {
        return explain(Locale.ROOT);
    }
}
