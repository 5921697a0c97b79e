package cn.dingxiang.intake.register;

import cn.dingxiang.agreement.Bundle;
import java.util.Locale;

/** What kinds, fates and states are called. */
public final class Words {
    private static final Bundle BUNDLE = Bundle.named("cn.dingxiang.intake.register.words");

    private Words() { }

    /** In {@code locale}, {@link Locale#ROOT} for Chinese. */
    public static String of(Enum<?> code, Locale locale) {
        return BUNDLE.text(locale, code.getDeclaringClass().getSimpleName() + "." + code.name());
    }
}
