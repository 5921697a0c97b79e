package cn.dingxiang.intake;

import cn.dingxiang.agreement.Bundle;
import java.util.Locale;

/** What an officer should look at in something that was recorded all the same. */
public enum Warning {
    /** The event does not fit what was recorded before it, such as a second start; the evaluation ignores it. */
    OUT_OF_PLACE,
    /** The agreement had ended before it; the evaluation ignores it. */
    AFTER_THE_END,
    /** With it, an event recorded earlier no longer fits and is now ignored. */
    PUTS_ANOTHER_OUT_OF_PLACE,
    /** The agreement's terms cannot be resolved at present, so nobody could say whether the event fits. */
    NOT_CHECKED,
    /** The student was under 18 when signing, and no guardian is named. */
    GUARDIAN_MISSING;

    /** What it says to a person. */
    public String text(Locale locale) {
        return Bundle.named("cn.dingxiang.intake.records").text(locale, "warning." + name());
    }
}
