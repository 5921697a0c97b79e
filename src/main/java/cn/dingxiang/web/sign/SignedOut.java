package cn.dingxiang.web.sign;

import cn.dingxiang.directory.signin.SignIn;
import cn.dingxiang.web.Languages;
import cn.dingxiang.web.page.AddressParts;
import cn.dingxiang.web.page.Shell;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What follows when a session has ended by its owner's wish. One that began at the OpenID provider ends there too, where it offers that
 * (OpenID Connect RP-Initiated Logout 1.0, sections 2 and 3) and the configuration does not say otherwise: else whoever sits down at the
 * same computer next would come in with a click. A session that began with a password leaves the provider's alone.
 */
@Singleton
public final class SignedOut {
    static final String SIGN_OUT = "/sign-out";
    private static final String SIGN_IN = "/sign-in";
    private static final Logger LOG = LoggerFactory.getLogger(SignedOut.class);
    private static final String ID_TOKEN = "dingxiang-provider";
    /** Browsers keep cookies of 4096 bytes with their name and attributes; without it, the provider asks who it is. */
    private static final int LONGEST = 3_500;

    private final OpenIdSettings settings;
    private final OpenIdMetadata metadata;
    private final OpenIdAddresses addresses;
    private final SessionCookie session;
    private final boolean secure;

    SignedOut(OpenIdSettings settings, OpenIdMetadata metadata, OpenIdAddresses addresses, SessionCookie session, SignInSettings signIn) {
        this.settings = settings;
        this.metadata = metadata;
        this.addresses = addresses;
        this.session = session;
        this.secure = signIn.secureCookie();
    }

    /** Leaves with the browser what tells the provider whose session to end, for {@code /sign-out} only. @param idToken null for none */
    void remember(MutableHttpResponse<?> response, String idToken) {
        boolean kept = settings.signOut() && idToken != null && idToken.length() <= LONGEST;
        response.cookie(kept ? cookie(idToken) : cookie("").maxAge(0));
    }

    /** The page to sign in on, or on the way to it the provider; the session, which has ended, is forgotten by the browser. */
    public MutableHttpResponse<?> answer(HttpRequest<?> request) {
        MutableHttpResponse<?> response = provider(request).<MutableHttpResponse<?>>map(address -> leaving(request, address))
                .orElseGet(() -> HttpResponse.seeOther(URI.create(SIGN_IN)));
        session.clear(response);
        return response.cookie(cookie("").maxAge(0));
    }

    /** A page that leads on by itself: a form may not lead to another site, our own content policy says. */
    private MutableHttpResponse<?> leaving(HttpRequest<?> request, String address) {
        Locale locale = Languages.of(request);
        LeavingPage page = new LeavingPage(locale, address, settings.shown(locale));
        return Shell.outside(page.text("openid.leaving.title"), locale, SIGN_IN).show("sign/leaving", page).ok()
                .header("Refresh", "0;url=" + address);
    }

    /** Where the session at the provider ends. Waits for the provider when it was not asked before. */
    private Optional<String> provider(HttpRequest<?> request) {
        if (!settings.isOn() || !settings.signOut() || session.read(request).filter(SignIn::isVouched).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(metadata.get().getEndSessionEndpoint()).filter(endpoint -> !endpoint.isBlank())
                    .map(endpoint -> AddressParts.of(endpoint).with("id_token_hint", idToken(request)).with("client_id", settings.clientId())
                            .with("post_logout_redirect_uri", addresses.buildUrl(request, SIGN_IN).toString()).text());
        } catch (RuntimeException notReached) {
            LOG.warn("the OpenID provider {} cannot be reached to sign out there: {}", settings.issuer(), notReached.getMessage());
            return Optional.empty();
        }
    }

    private static String idToken(HttpRequest<?> request) {
        return request.getCookies().findCookie(ID_TOKEN).map(Cookie::getValue).orElse("");
    }

    private Cookie cookie(String value) {
        return Cookie.of(ID_TOKEN, value).path(SIGN_OUT).httpOnly(true).secure(secure).sameSite(SameSite.Lax);
    }
}
