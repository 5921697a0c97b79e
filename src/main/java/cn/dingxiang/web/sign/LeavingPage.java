package cn.dingxiang.web.sign;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.web.page.Worded;
import java.util.Locale;

/** Signed out here, on the way to do so at the OpenID provider. @param address where @param provider what it is called */
public record LeavingPage(Locale locale, String address, String provider) implements Worded {
    private static final Bundle WORDS = Bundle.named("cn.dingxiang.web.sign.words");

    @Override
    public Bundle words() {
        return WORDS;
    }
}
