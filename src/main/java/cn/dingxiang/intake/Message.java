package cn.dingxiang.intake;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** Something to tell a person, in the language asked for. Never holds an ID number. */
@FunctionalInterface
public interface Message {

    /** The text, {@link Locale#ROOT} for Chinese. */
    String in(Locale locale);

    /** A text of the bundle {@code cn.dingxiang.intake.messages}. */
    static Message of(String key, Object... arguments) {
        Object[] texts = Arrays.stream(arguments).map(argument -> argument instanceof Message ? argument : String.valueOf(argument)).toArray();
        return locale -> new MessageFormat(ResourceBundle.getBundle("cn.dingxiang.intake.messages", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)).getString(key), locale)
                .format(Arrays.stream(texts).map(text -> text instanceof Message message ? message.in(locale) : text).toArray());
    }
}
