package cn.dingxiang.mail;

import cn.dingxiang.agreement.Bundle;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The words of mails, from the bundle {@code cn.dingxiang.mail.words}. Mails are in Chinese: recipients have no language setting. */
final class MailWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);
    private static final Bundle BUNDLE = Bundle.named("cn.dingxiang.mail.words");

    private MailWords() { }

    /** The words of a key, arguments in place. Numbers are given as text, so that no grouping comma comes in. */
    static String of(String key, String... arguments) {
        return of(Locale.ROOT, key, arguments);
    }

    /** The same as it is said at a place. @param place Chinese with the kind of place ({@link cn.dingxiang.agreement.PlaceKind#in}) */
    static String of(Locale place, String key, String... arguments) {
        String pattern = BUNDLE.text(place, key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }

    static Optional<String> find(String key) {
        return find(Locale.ROOT, key);
    }

    /** @param place as for {@link #of(Locale, String, String...)} */
    static Optional<String> find(Locale place, String key) {
        ResourceBundle words = BUNDLE.in(place);
        return words.containsKey(key) ? Optional.of(words.getString(key)) : Optional.empty();
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }
}
