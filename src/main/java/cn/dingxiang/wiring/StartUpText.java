package cn.dingxiang.wiring;

import cn.dingxiang.agreement.Bundle;
import java.util.Arrays;
import java.util.Locale;

/** What the server says while it starts (bundle {@code start-up}). @param locale {@link Locale#ROOT} stands for Chinese */
record StartUpText(Locale locale) {

    String say(String key, Object... arguments) {
        return Bundle.named("cn.dingxiang.wiring.start-up").say(locale, key, Arrays.stream(arguments).map(String::valueOf).toArray());
    }
}
