package cn.dingxiang.web.sign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;

/** A browser that follows from one server to the other by hand, so that a test sees each step. */
final class OpenIdVisitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"form-token\" content=\"([^\"]+)\"");

    private final MockOAuth2Server provider;
    private final String issuer;
    private final URI server;
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    OpenIdVisitor(MockOAuth2Server provider, String issuer, URI server) {
        this.provider = provider;
        this.issuer = issuer;
        this.server = server;
    }

    HttpResponse<String> get(URI address) {
        return exchange(HttpRequest.newBuilder(address));
    }

    HttpResponse<String> get(String path) {
        return get(server.resolve(path));
    }

    /** Presses a button of our own pages, with the token of forms. */
    HttpResponse<String> press(String path) {
        Matcher token = TOKEN.matcher(get("/account").body());
        assertThat(token.find()).as("signed in").isTrue();
        return exchange(HttpRequest.newBuilder(server.resolve(path)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("csrfToken=" + token.group(1))));
    }

    /** From the button to the provider and back; what our own return page answers. */
    HttpResponse<String> comeBackAs(String subject, Map<String, Object> claims) {
        provider.enqueueCallback(new DefaultOAuth2TokenCallback(issuer, subject, "JWT", List.of("dingxiang"), claims, 600));
        return get(location(get(location(get("/oauth/login/openid?back=/account")))));
    }

    /** Where an answer leads. */
    URI location(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isBetween(300, 399);
        return server.resolve(response.headers().firstValue("Location").orElseThrow());
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
