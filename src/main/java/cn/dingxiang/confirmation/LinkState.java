package cn.dingxiang.confirmation;

import java.util.Locale;

/** Whether a link can be answered, and if not why. */
public enum LinkState {
    /** It can. */
    OPEN,
    /** Not made by us, or changed on its way. */
    UNKNOWN,
    /** Its days are over. */
    EXPIRED,
    /** A later mail brought a new one. */
    RENEWED,
    /** Answered by it. */
    ANSWERED,
    /** Seen to meanwhile by other means. */
    DONE;

    /** What it says to whoever opens the link. */
    public String text(Locale locale) {
        return LinkWords.say(locale, "state." + name());
    }
}
