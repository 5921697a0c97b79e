package cn.dingxiang.confirmation;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.directory.Refused;
import java.util.Arrays;
import java.util.Locale;

/** Words of this package, from its bundle {@code words}. */
final class LinkWords {
    static final String BUNDLE = "cn.dingxiang.confirmation.words";

    private LinkWords() { }

    static String say(Locale locale, String key, Object... arguments) {
        return Bundle.named(BUNDLE).say(locale, key, Arrays.stream(arguments).map(String::valueOf).toArray());
    }

    /** As kept: records and tasks are in Chinese. */
    static String chinese(String key, Object... arguments) {
        return say(Locale.ROOT, key, arguments);
    }

    static Refused refused(String key, Object... arguments) {
        return new Refused(BUNDLE, "refused." + key, arguments);
    }
}
