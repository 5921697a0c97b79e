package cn.dingxiang.intake;

import cn.dingxiang.agreement.Explained;
import java.util.Locale;

/** A file that cannot be taken as a whole: where it goes wrong, what is wrong, and how to mend it. */
public final class UnreadableFile extends Exception implements Explained {
    private final transient Message problem;

    public UnreadableFile(Message problem) {
        this.problem = problem;
    }

    /** @param key of the bundle {@code cn.dingxiang.intake.messages} */
    public UnreadableFile(String key, Object... arguments) {
        this(Message.of(key, arguments));
    }

    @Override
    public String explain(Locale locale) {
        return problem.in(locale);
    }

    /** The reason, in Chinese. */
    @Override
    public String getMessage() {
        return explain(Locale.ROOT);
    }
}
