package cn.dingxiang.agreement;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;

/** Words for people, from a message bundle: Chinese at its root, English beside. {@link Locale#ROOT} stands for Chinese. */
public final class Bundle {
    /** The machine's own language has no say. */
    private static final ResourceBundle.Control CONTROL = ResourceBundle.Control.getNoFallbackControl(
            ResourceBundle.Control.FORMAT_PROPERTIES);

    private final String name;

    private Bundle(String name) {
        this.name = Objects.requireNonNull(name, "name");
    }

    /** @param name base name, such as {@code cn.dingxiang.obligation.words} */
    public static Bundle named(String name) {
        return new Bundle(name);
    }

    /** The whole bundle in one language. */
    public ResourceBundle in(Locale locale) {
        return ResourceBundle.getBundle(name, locale, CONTROL);
    }

    /** The words of a key as they stand. @throws java.util.MissingResourceException when there are none */
    public String text(Locale locale, String key) {
        return in(locale).getString(key);
    }

    /** The words of a key with its arguments in place ({@link MessageFormat}). Give numbers as text, or they are grouped by commas. */
    public String say(Locale locale, String key, Object... arguments) {
        return new MessageFormat(text(locale, key), locale).format(arguments);
    }
}
