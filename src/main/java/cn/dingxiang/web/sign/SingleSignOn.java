package cn.dingxiang.web.sign;

import jakarta.inject.Singleton;
import java.util.Locale;

/** Whether people can sign in by an OpenID provider, for the pages that say so. */
@Singleton
public final class SingleSignOn {
    private final OpenIdSettings settings;

    SingleSignOn(OpenIdSettings settings) {
        this.settings = settings;
    }

    /** What the provider is called; empty when there is none. */
    public String called(Locale locale) {
        return settings.shown(locale);
    }
}
