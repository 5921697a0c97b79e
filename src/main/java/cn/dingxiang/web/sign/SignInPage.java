package cn.dingxiang.web.sign;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.web.page.AddressParts;
import cn.dingxiang.web.page.Worded;
import java.util.Locale;

/**
 * The page to sign in on.
 *
 * @param back     the page to go to afterwards; empty for home
 * @param username as typed
 * @param password as typed, only while the one-time code is asked for
 * @param code     whether the one-time code is asked for
 * @param problem  what is wrong, in words; empty when nothing is
 * @param provider what the OpenID provider is called; empty when there is none
 */
public record SignInPage(Locale locale, String back, String username, String password, boolean code, String problem, String provider) implements Worded {
    private static final Bundle WORDS = Bundle.named("cn.dingxiang.web.sign.words");

    static SignInPage blank(Locale locale, String back, String provider) {
        return new SignInPage(locale, back == null ? "" : back, "", "", false, "", provider);
    }

    SignInPage typed(String username, String password) {
        return new SignInPage(locale, back, username, password, code, problem, provider);
    }

    SignInPage askingCode(String problem) {
        return new SignInPage(locale, back, username, password, true, problem.isEmpty() ? "" : text(problem), provider);
    }

    SignInPage with(String problem, Object... arguments) {
        return new SignInPage(locale, back, username, "", false, text(problem, arguments), provider);
    }

    /** Where signing in at the provider begins. */
    public String providerAddress() {
        return AddressParts.of(OpenIdController.BEGIN).with("back", back).text();
    }

    @Override
    public Bundle words() {
        return WORDS;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "SignInPage[" + username + "]";
    }
}
