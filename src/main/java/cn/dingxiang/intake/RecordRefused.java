package cn.dingxiang.intake;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Something that cannot be recorded because it contradicts what is: why, and what to do. */
public final class RecordRefused extends RuntimeException {

    /** Why. */
    public enum Problem { NUMBER_TAKEN, NUMBER_TWICE, UNKNOWN_AGREEMENT, UNKNOWN_EVENT, ALREADY_CORRECTED, TOO_LONG }

    private final Problem problem;
    private final transient Object[] arguments;

    /** @param arguments what the message names: agreement or event number, field; never an ID number */
    public RecordRefused(Problem problem, Object... arguments) {
        this.problem = problem;
        this.arguments = arguments.clone();
    }

    public Problem problem() {
        return problem;
    }

    /** What is wrong and how to mend it. */
    public String reason(Locale locale) {
        String pattern = ResourceBundle.getBundle("cn.dingxiang.intake.records", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)).getString("refused." + problem);
        return new MessageFormat(pattern, locale).format(arguments);
    }

    /** The reason, in Chinese. */
    @Override
    public String getMessage() {
        return reason(Locale.ROOT);
    }
}
