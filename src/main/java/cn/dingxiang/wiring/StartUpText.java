package cn.dingxiang.wiring;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the server says while it starts (bundle {@code start-up}). @param locale {@link Locale#ROOT} stands for Chinese */
record StartUpText(Locale locale) {

    String say(String key, Object... arguments) {
        String pattern = ResourceBundle.getBundle("cn.dingxiang.wiring.start-up", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)).getString(key);
        return new MessageFormat(pattern, locale).format(Arrays.stream(arguments).map(String::valueOf).toArray());
    }
}
