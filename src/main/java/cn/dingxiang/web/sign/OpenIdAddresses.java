package cn.dingxiang.web.sign;

import cn.dingxiang.confirmation.LinkTerms;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpHostResolver;
import io.micronaut.security.oauth2.url.DefaultOauthRouteUrlBuilder;
import io.micronaut.security.oauth2.url.OauthRouteUrlBuilder;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;

/** Where the provider sends browsers back to: the public address, which the provider knows, and not whatever host a request names. */
@Singleton
@Replaces(DefaultOauthRouteUrlBuilder.class)
final class OpenIdAddresses implements OauthRouteUrlBuilder<HttpRequest<?>> {
    private final Provider<LinkTerms> terms;
    private final HttpHostResolver hosts;

    OpenIdAddresses(Provider<LinkTerms> terms, HttpHostResolver hosts) {
        this.terms = terms;
        this.hosts = hosts;
    }

    @Override
    public URL buildUrl(HttpRequest<?> request, String path) {
        String address = terms.get().address();
        try {
            return URI.create((address.isEmpty() ? hosts.resolve(request) : address) + path).toURL();
        } catch (MalformedURLException neverForHttp) {
            throw new IllegalStateException(neverForHttp);
        }
    }

    @Override
    public URL buildLoginUrl(HttpRequest<?> request, String provider) {
        return buildUrl(request, OpenIdController.BEGIN);
    }

    @Override
    public URL buildCallbackUrl(HttpRequest<?> request, String provider) {
        return buildUrl(request, OpenIdController.RETURN);
    }

    @Override
    public URI buildLoginUri(String provider) {
        return URI.create(OpenIdController.BEGIN);
    }

    @Override
    public URI buildCallbackUri(String provider) {
        return URI.create(OpenIdController.RETURN);
    }
}
