package cn.dingxiang.intake;

import cn.dingxiang.agreement.Bundle;
import java.util.Arrays;
import java.util.Locale;

/** Something to tell a person, in the language asked for. Never holds an ID number. */
@FunctionalInterface
public interface Message {

    /** The text, {@link Locale#ROOT} for Chinese. */
    String in(Locale locale);

    /** A text of the bundle {@code cn.dingxiang.intake.messages}. */
    static Message of(String key, Object... arguments) {
        Object[] texts = Arrays.stream(arguments).map(argument -> argument instanceof Message ? argument : String.valueOf(argument)).toArray();
        return locale -> Bundle.named("cn.dingxiang.intake.messages").say(locale, key,
                Arrays.stream(texts).map(text -> text instanceof Message message ? message.in(locale) : text).toArray());
    }
}
