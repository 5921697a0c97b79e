package cn.dingxiang.web.student;

import cn.dingxiang.agreement.Bundle;
import java.util.Arrays;
import java.util.Locale;

/** The words of a student's pages. */
final class StudentWords {
    static final Bundle BUNDLE = Bundle.named("cn.dingxiang.web.student.words");

    private StudentWords() { }

    static String say(Locale locale, String key, Object... arguments) {
        return BUNDLE.say(locale, key, Arrays.stream(arguments).map(String::valueOf).toArray());
    }
}
