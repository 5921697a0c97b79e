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
    private static final ResourceBundle BUNDLE = Bundle.named("cn.dingxiang.mail.words").in(Locale.ROOT);

    private MailWords() { }

    /** The words of a key, arguments in place. Numbers are given as text, so that no grouping comma comes in. */
    static String of(String key, String... arguments) {
        String pattern = BUNDLE.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }

    static Optional<String> find(String key) {
        return BUNDLE.containsKey(key) ? Optional.of(BUNDLE.getString(key)) : Optional.empty();
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }
}
