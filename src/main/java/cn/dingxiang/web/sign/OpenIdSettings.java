package cn.dingxiang.web.sign;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.directory.signin.OpenIdMatch;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.util.Locale;

/**
 * Section {@code dingxiang.sign-in.openid} of the configuration: one OpenID provider, or none.
 *
 * @param issuer       the provider's address; empty for none
 * @param clientId     what the provider calls this product
 * @param clientSecret empty for a client without one
 * @param name         what people call the provider; empty for the general word
 * @param match        by what accounts are found
 * @param claim        the claim that holds the username, where they are found by it
 * @param signOut      whether signing out here signs out there too, where the provider offers it
 */
@ConfigurationProperties("dingxiang.sign-in.openid")
record OpenIdSettings(@Bindable(defaultValue = "") String issuer, @Bindable(defaultValue = "") String clientId,
                      @Bindable(defaultValue = "") String clientSecret, @Bindable(defaultValue = "") String name,
                      @Bindable(defaultValue = "SUBJECT") OpenIdMatch match,
                      @Bindable(defaultValue = "preferred_username") String claim, @Bindable(defaultValue = "true") boolean signOut) {
    private static final Bundle WORDS = Bundle.named("cn.dingxiang.web.sign.words");

    OpenIdSettings {
        if (!issuer.isEmpty() && (clientId.isEmpty() || !URI.create(issuer).isAbsolute())) {
            throw new IllegalArgumentException("dingxiang.sign-in.openid: issuer is a whole address, and needs a client-id");
        }
    }

    boolean isOn() {
        return !issuer.isEmpty();
    }

    /** What the provider is called on pages; empty when there is none. */
    String shown(Locale locale) {
        return !isOn() || !name.isEmpty() ? name : WORDS.text(locale, "openid");
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "OpenIdSettings[" + issuer + "]";
    }
}
