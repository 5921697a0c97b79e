package cn.dingxiang.intake.register;

import cn.dingxiang.intake.Message;
import cn.dingxiang.intake.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Why a row has its fate, in a form that is kept and told in any language later.
 *
 * @param key       of the bundle {@code cn.dingxiang.intake.messages}
 * @param place     the column's title; empty when it is about the row as a whole
 * @param arguments what the message names; never an ID number
 */
public record LineRemark(String key, String place, List<String> arguments) {
    public LineRemark {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(place, "place");
        arguments = List.copyOf(arguments);
    }

    static LineRemark of(String key, Object... arguments) {
        return new LineRemark(key, "", List.of(arguments).stream().map(String::valueOf).toList());
    }

    static LineRemark of(Problem problem) {
        if (problem.message() instanceof Message.Keyed said) {
            List<String> words = new ArrayList<>();
            said.arguments().forEach(word -> words.add(word instanceof Message inner ? inner.in(Locale.ROOT) : String.valueOf(word)));
            return new LineRemark(said.key(), problem.place(), words);
        }
        return new LineRemark("register.said", problem.place(), List.of(problem.message().in(Locale.ROOT)));
    }

    /** For people. @param locale {@link Locale#ROOT} for Chinese */
    public String text(Locale locale) {
        Message said = Message.of(key, arguments.toArray());
        return place.isEmpty() ? said.in(locale) : Message.of("problem.at", place, said).in(locale);
    }
}
