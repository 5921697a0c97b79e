package cn.dingxiang.jdbc;

import cn.dingxiang.agreement.Explained;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The keys for ID numbers are missing or wrong: which setting, and how to make it right. Never holds a key. */
final class WrongKeys extends RuntimeException implements Explained {
    private final String problem;
    private final transient Object[] arguments;

    /** @param problem key of the bundle {@code cn.dingxiang.jdbc.keys} */
    WrongKeys(String problem, Object... arguments) {
        this.problem = problem;
        this.arguments = arguments.clone();
    }

    @Override
    public String explain(Locale locale) {
        String pattern = ResourceBundle.getBundle("cn.dingxiang.jdbc.keys", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)).getString(problem);
        return new MessageFormat(pattern, locale).format(arguments);
    }

    /** The explanation, in Chinese. */
    @Override
    public String getMessage() {
        return explain(Locale.ROOT);
    }
}
