package cn.dingxiang.obligation;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.timeline.Phase;
import java.util.Locale;

/** How codes are put to people, on screen, in mail and in reports (domain rules, section 10). {@link Locale#ROOT} stands for Chinese. */
public final class Words {

    private Words() { }

    public static String of(FindingCode code, Locale locale) {
        return word(code, locale);
    }

    public static String of(Standing standing, Locale locale) {
        return word(standing, locale);
    }

    public static String of(Phase phase, Locale locale) {
        return word(phase, locale);
    }

    /** What a duty asks, such as 报到; only of codes that have a duty. */
    public static String duty(FindingCode code, Locale locale) {
        return Bundle.named("cn.dingxiang.obligation.words").text(locale, "Duty." + code.name());
    }

    private static String word(Enum<?> value, Locale locale) {
        return Bundle.named("cn.dingxiang.obligation.words").text(locale, value.getDeclaringClass().getSimpleName() + "." + value.name());
    }
}
