package cn.dingxiang.review.list;

import cn.dingxiang.agreement.Bundle;
import java.util.Locale;

/** What the columns and values of the list of agreements are called. {@link Locale#ROOT} stands for Chinese. */
public final class ListWords {
    private static final Bundle BUNDLE = Bundle.named("cn.dingxiang.review.list.words");

    private ListWords() { }

    public static String say(String key, Locale locale) {
        return BUNDLE.text(locale, key);
    }
}
