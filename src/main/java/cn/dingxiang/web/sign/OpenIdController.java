package cn.dingxiang.web.sign;

import cn.dingxiang.directory.signin.Vouched;
import cn.dingxiang.directory.signin.VouchedSignIn;
import cn.dingxiang.web.Languages;
import cn.dingxiang.web.page.NotThere;
import cn.dingxiang.web.page.Shell;
import cn.dingxiang.web.page.ViewerBinder;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.oauth2.endpoint.authorization.response.AuthorizationErrorResponseException;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signing in by the OpenID provider of the configuration; without one, nothing is here. What comes of it is a session like any other. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
final class OpenIdController {
    static final String BEGIN = "/oauth/login/openid";
    static final String RETURN = "/oauth/callback/openid";
    private static final String SIGN_IN = "/sign-in";
    private static final Logger LOG = LoggerFactory.getLogger(OpenIdController.class);
    private static final String BACK = "dingxiang-back";
    private static final Duration REMEMBERED = Duration.ofMinutes(15);

    private final OpenIdProvider provider;
    private final OpenIdSettings settings;
    private final VouchedSignIn signIn;
    private final SessionCookie cookie;
    private final SignedOut signOut;

    OpenIdController(OpenIdProvider provider, OpenIdSettings settings, VouchedSignIn signIn, SessionCookie cookie,
                     SignedOut signOut) {
        this.provider = provider;
        this.settings = settings;
        this.signIn = signIn;
        this.cookie = cookie;
        this.signOut = signOut;
    }

    @Get(BEGIN)
    MutableHttpResponse<?> begin(HttpRequest<?> request, @Nullable @QueryValue String back) {
        present();
        try {
            MutableHttpResponse<?> away = provider.begin(request);
            return away.cookie(remembered(Back.local(back).orElse("/")).maxAge(REMEMBERED));
        } catch (RuntimeException notReached) {
            LOG.warn("the OpenID provider {} cannot be reached: {}", settings.issuer(), notReached.getMessage());
            return failed(request, "openid.away", HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    @Get(RETURN)
    MutableHttpResponse<?> comeBack(HttpRequest<?> request) {
        present();
        Optional<OpenIdProvider.Known> known;
        try {
            known = provider.vouched(request);
        } catch (AuthorizationErrorResponseException refused) {
            LOG.info("the OpenID provider refused: {}", refused.getAuthorizationErrorResponse().getError());
            return failed(request, "openid.refused", HttpStatus.UNPROCESSABLE_ENTITY);
        } catch (RuntimeException failure) {
            // neither address nor message, which may hold the code that came with it
            LOG.warn("signing in by the OpenID provider failed: {}", failure.getClass().getName());
            return failed(request, "openid.failed", HttpStatus.UNPROCESSABLE_ENTITY);
        }
        if (known.isEmpty()) {
            LOG.warn("what came back from the OpenID provider was not sound: its state, or its ID token");
            return failed(request, "openid.failed", HttpStatus.UNPROCESSABLE_ENTITY);
        }
        Vouched who = known.get().who();
        Optional<String> token = signIn.signIn(who, settings.match(), request.getHeaders().get("User-Agent"), ViewerBinder.from(request));
        return token.isEmpty() ? unknown(request, who.subject()) : signedIn(request, token.get(), known.get().idToken());
    }

    private MutableHttpResponse<?> signedIn(HttpRequest<?> request, String token, String idToken) {
        String back = request.getCookies().findCookie(BACK).map(Cookie::getValue).flatMap(Back::local).orElse("/");
        MutableHttpResponse<?> response = HttpResponse.seeOther(URI.create(back)).cookie(remembered("").maxAge(0));
        cookie.set(response, token);
        signOut.remember(response, idToken);
        return response;
    }

    private MutableHttpResponse<?> unknown(HttpRequest<?> request, String subject) {
        Locale locale = Languages.of(request);
        UnknownPage page = new UnknownPage(locale, subject, settings.shown(locale));
        return Shell.outside(page.text("openid.unknown.title"), locale, SIGN_IN).show("sign/unknown", page).as(HttpStatus.FORBIDDEN);
    }

    private MutableHttpResponse<?> failed(HttpRequest<?> request, String problem, HttpStatus status) {
        Locale locale = Languages.of(request);
        String called = settings.shown(locale);
        SignInPage page = SignInPage.blank(locale, "", called).with(problem, called);
        return Shell.outside(page.text("title"), locale, SIGN_IN).show("sign/in", page).as(status);
    }

    private void present() {
        if (!provider.isOn()) {
            throw new NotThere();
        }
    }

    private static Cookie remembered(String back) {
        return Cookie.of(BACK, back).path("/oauth").httpOnly(true).sameSite(SameSite.Lax);
    }
}
