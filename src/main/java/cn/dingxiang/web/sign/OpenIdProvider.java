package cn.dingxiang.web.sign;

import cn.dingxiang.directory.signin.Vouched;
import io.micronaut.context.BeanContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.authentication.AuthenticationResponse;
import io.micronaut.security.oauth2.client.DefaultOpenIdClient;
import io.micronaut.security.oauth2.client.OpenIdClient;
import io.micronaut.security.oauth2.endpoint.authorization.request.AuthorizationRedirectHandler;
import io.micronaut.security.oauth2.endpoint.authorization.response.OpenIdAuthorizationResponseHandler;
import io.micronaut.security.oauth2.endpoint.token.response.OpenIdAuthenticationMapper;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** The OpenID provider of the configuration: the authorization code flow with state, nonce and PKCE, and its ID token checked. */
@Singleton
final class OpenIdProvider {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final OpenIdSettings settings;
    private final OpenIdClient flow;

    OpenIdProvider(OpenIdSettings settings, OpenIdMetadata metadata, BeanContext beans, AuthorizationRedirectHandler redirects,
                   OpenIdAuthorizationResponseHandler answers) {
        this.settings = settings;
        this.flow = new DefaultOpenIdClient(new OpenIdClientSettings(settings), metadata::get, null, redirects, answers, beans, null);
    }

    boolean isOn() {
        return settings.isOn();
    }

    /** Sends the browser to the provider. Waits for the provider the first time. */
    MutableHttpResponse<?> begin(HttpRequest<?> request) {
        return Mono.from(flow.authorizationRedirect(request)).block(PATIENCE);
    }

    /**
     * Somebody the provider vouches for.
     *
     * @param idToken what it says of them, as it signed it
     */
    record Known(Vouched who, String idToken) { }

    /** Whom the provider vouches for, as the browser comes back; empty when what it brings is not sound. Waits for the provider. */
    @SuppressWarnings("unchecked")
    Optional<Known> vouched(HttpRequest<?> request) {
        AuthenticationResponse answer = Mono.from(flow.onCallback((HttpRequest<Map<String, Object>>) request)).block(PATIENCE);
        return Optional.ofNullable(answer).filter(AuthenticationResponse::isAuthenticated)
                .flatMap(AuthenticationResponse::getAuthentication)
                .map(who -> new Known(vouched(who), text(who.getAttributes().get(OpenIdAuthenticationMapper.OPENID_TOKEN_KEY))));
    }

    private Vouched vouched(Authentication who) {
        Map<String, Object> claims = who.getAttributes();
        boolean verified = Boolean.parseBoolean(String.valueOf(claims.get("email_verified")));
        return new Vouched(who.getName(), verified ? text(claims.get("email")) : null, text(claims.get(settings.claim())));
    }

    private static String text(Object claim) {
        return claim instanceof String text && !text.isBlank() ? text : null;
    }
}
