package cn.dingxiang.intake;

import cn.dingxiang.agreement.Bundle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Something to tell a person, in the language asked for. Never holds an ID number. */
@FunctionalInterface
public interface Message {

    /** The text, {@link Locale#ROOT} for Chinese. */
    String in(Locale locale);

    /** A text of the bundle {@code cn.dingxiang.intake.messages}. */
    static Message of(String key, Object... arguments) {
        return new Keyed(key, Arrays.stream(arguments).map(argument -> argument instanceof Message ? argument : String.valueOf(argument)).toList());
    }

    /** A text of that bundle, by its key; its arguments are texts and messages. */
    record Keyed(String key, List<Object> arguments) implements Message {
        public Keyed {
            arguments = List.copyOf(arguments);
        }

        @Override
        public String in(Locale locale) {
            return Bundle.named("cn.dingxiang.intake.messages").say(locale, key,
                    arguments.stream().map(text -> text instanceof Message message ? message.in(locale) : text).toArray());
        }
    }
}
