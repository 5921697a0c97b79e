package cn.dingxiang.work;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.agreement.Explained;
import cn.dingxiang.directory.IdNumber;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

/** Something said in both languages, as it is kept. Whatever looks like an ID number is masked. */
public record Said(String chinese, String english) {
    private static final int LONGEST = 2000;

    public Said {
        chinese = kept(chinese);
        english = kept(english);
    }

    /** A text of this package's bundle. @param arguments texts and numbers; a {@code Said} is put in in the same language */
    public static Said of(String key, Object... arguments) {
        return new Said(say(Locale.ROOT, key, arguments), say(Locale.ENGLISH, key, arguments));
    }

    /** What a failure says of itself. */
    public static Said of(Explained explained) {
        return new Said(explained.explain(Locale.ROOT), explained.explain(Locale.ENGLISH));
    }

    /** The text. {@link Locale#ROOT} stands for Chinese. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? english : chinese;
    }

    private static String say(Locale locale, String key, Object... arguments) {
        return Bundle.named(WorkWords.BUNDLE).say(locale, key, Arrays.stream(arguments)
                .map(argument -> argument instanceof Said said ? said.in(locale) : String.valueOf(argument)).toArray());
    }

    private static String kept(String text) {
        String masked = IdNumber.maskedIn(Objects.requireNonNull(text, "text"));
        return masked.length() > LONGEST ? masked.substring(0, LONGEST - 1) + "…" : masked;
    }
}
