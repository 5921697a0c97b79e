package cn.dingxiang.web.sign;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.web.page.Worded;
import java.util.Locale;

/** Somebody the OpenID provider vouches for has no account here. @param subject who they are there @param provider what it is called */
public record UnknownPage(Locale locale, String subject, String provider) implements Worded {
    private static final Bundle WORDS = Bundle.named("cn.dingxiang.web.sign.words");

    @Override
    public Bundle words() {
        return WORDS;
    }
}
