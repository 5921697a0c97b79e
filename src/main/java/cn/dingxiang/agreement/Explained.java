package cn.dingxiang.agreement;

import java.util.Locale;

/** A failure that a person can mend and that explains itself: what is wrong, where, and what to do, on as many lines as it takes. */
public interface Explained {

    /** The whole explanation. {@link Locale#ROOT} stands for Chinese. */
    String explain(Locale locale);
}
