package cn.dingxiang.review;

import cn.dingxiang.agreement.Explained;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** A setting or file of mail that cannot be used: what is wrong and what to give instead (bundle {@code mail-problems}). */
public final class MailProblem extends RuntimeException implements Explained {
    private final String problem;
    private final transient Object[] arguments;

    /**
     * @param problem   a key of the bundle
     * @param arguments what the message names, as text
     */
    public MailProblem(String problem, String... arguments) {
        this.problem = problem;
        this.arguments = arguments.clone();
    }

    @Override
    public String explain(Locale locale) {
        String pattern = ResourceBundle.getBundle("cn.dingxiang.review.mail-problems", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)).getString(problem);
        return new MessageFormat(pattern, locale).format(arguments);
    }

    /** In Chinese. */
    @Override
    public String getMessage() {
        return explain(Locale.ROOT);
    }
}
