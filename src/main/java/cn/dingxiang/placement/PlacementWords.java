package cn.dingxiang.placement;

import cn.dingxiang.agreement.Bundle;
import java.util.Locale;

/** What the codes of placement are called. {@link Locale#ROOT} stands for Chinese. */
public final class PlacementWords {
    private static final Bundle BUNDLE = Bundle.named("cn.dingxiang.placement.words");

    private PlacementWords() { }

    /** The name of a value of one of this package's enumerations, of a track, or of {@code review.Availability}. */
    public static String of(Enum<?> value, Locale locale) {
        return say(value.getDeclaringClass().getSimpleName() + "." + value.name(), locale);
    }

    /** The text of this key, such as {@code plan.title}, with its arguments in place. */
    public static String say(String key, Locale locale, Object... arguments) {
        return arguments.length == 0 ? BUNDLE.text(locale, key) : BUNDLE.say(locale, key, arguments);
    }
}
