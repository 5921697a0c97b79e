package cn.dingxiang.web.county;

import cn.dingxiang.agreement.Bundle;
import java.util.Arrays;
import java.util.Locale;

/** The words of a county's pages. */
final class CountyWords {
    static final Bundle BUNDLE = Bundle.named("cn.dingxiang.web.county.words");

    private CountyWords() { }

    static String say(Locale locale, String key, Object... arguments) {
        return BUNDLE.say(locale, key, Arrays.stream(arguments).map(String::valueOf).toArray());
    }
}
