package cn.dingxiang.placement;

import java.util.Locale;
import java.util.ResourceBundle;

/** What the codes of placement are called. {@link Locale#ROOT} stands for Chinese. */
public final class PlacementWords {

    private PlacementWords() { }

    /** The name of a value of one of this package's enumerations, of a track, or of {@code review.Availability}. */
    public static String of(Enum<?> value, Locale locale) {
        return of(value.getDeclaringClass().getSimpleName() + "." + value.name(), locale);
    }

    /** The text of this key, such as {@code plan.title}. */
    public static String of(String key, Locale locale) {
        return ResourceBundle.getBundle("cn.dingxiang.placement.words", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)).getString(key);
    }
}
