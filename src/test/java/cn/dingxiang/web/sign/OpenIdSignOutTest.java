package cn.dingxiang.web.sign;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.signin.SignInBook;
import cn.dingxiang.testing.TestApplication;
import cn.dingxiang.testing.TestDatabase;
import cn.dingxiang.web.SignedIn;
import cn.dingxiang.web.page.AddressParts;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who came by an OpenID provider signs out there too, where it offers that and the configuration says so. */
@Tag("database")
class OpenIdSignOutTest {
    private static final String ISSUER = "health";
    private static final String SUBJECT = "subject-of-leaving";
    private static MockOAuth2Server provider;
    private static TestApplication application;
    private static URI server;

    @BeforeAll
    static void start() {
        provider = new MockOAuth2Server();
        provider.start();
        application = TestApplication.on(TestDatabase.migrated(), settings(provider.issuerUrl(ISSUER).toString(), Map.of()));
        server = application.get(EmbeddedServer.class).start().getURI();
        SignedIn.account(application, "leaving", Role.AUDITOR, null, null, null, null, null);
        application.get(SignInBook.class).setSubject("leaving", SUBJECT, "test");
    }

    @AfterAll
    static void stop() {
        application.close();
        provider.shutdown();
    }

    private static Map<String, Object> settings(String issuer, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(Map.of("micronaut.server.port", -1, "dingxiang.sign-in.openid.issuer", issuer,
                "dingxiang.sign-in.openid.client-id", "dingxiang", "dingxiang.sign-in.openid.client-secret", "a-secret"));
        all.putAll(more);
        return all;
    }

    private static OpenIdVisitor signedIn(URI at, Map<String, Object> claims) {
        OpenIdVisitor visitor = new OpenIdVisitor(provider, ISSUER, at);
        HttpResponse<String> in = visitor.comeBackAs(SUBJECT, claims);
        assertThat(in.statusCode()).as(in.body()).isEqualTo(303);
        return visitor;
    }

    private static void endsOnlyOurs(OpenIdVisitor visitor) {
        HttpResponse<String> out = visitor.press("/sign-out");
        assertThat(visitor.location(out).getPath()).isEqualTo("/sign-in");
        assertThat(out.headers().firstValue("Refresh")).isEmpty();
        assertThat(visitor.get("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void signing_out_ends_our_session_and_leads_to_the_provider_with_what_it_said_and_from_there_to_our_own_page() throws Exception {
        OpenIdVisitor visitor = signedIn(server, Map.of());
        HttpResponse<String> out = visitor.press("/sign-out");
        assertThat(out.statusCode()).isEqualTo(200);
        assertThat(visitor.get("/account").statusCode()).as("ours has ended").isEqualTo(303);
        String address = out.headers().firstValue("Refresh").orElseThrow().substring("0;url=".length());
        assertThat(out.body()).contains("正在退出统一身份认证").contains("href=\"" + address.replace("&", "&amp;"));
        AddressParts parts = AddressParts.of(address);
        assertThat(parts.path()).isEqualTo(provider.endSessionEndpointUrl(ISSUER).toString());
        assertThat(parts.first("client_id")).isEqualTo("dingxiang");
        assertThat(parts.first("post_logout_redirect_uri")).isEqualTo(server + "/sign-in");
        assertThat(SignedJWT.parse(parts.first("id_token_hint")).getJWTClaimsSet().getSubject()).isEqualTo(SUBJECT);
        assertThat(visitor.location(visitor.get(URI.create(address)))).as("and back").hasToString(server + "/sign-in");
    }

    @Test
    void what_the_provider_said_is_no_credential_and_goes_with_signing_out_only() {
        OpenIdVisitor visitor = new OpenIdVisitor(provider, ISSUER, server);
        HttpResponse<String> in = visitor.comeBackAs(SUBJECT, Map.of());
        assertThat(in.headers().allValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie).startsWith("dingxiang-provider=ey")
                .contains("Path=/sign-out", "HTTPOnly", "SameSite=Lax"));
        HttpResponse<String> out = visitor.press("/sign-out");
        assertThat(out.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("dingxiang-provider=;")
                && cookie.contains("Max-Age=0")).anyMatch(cookie -> cookie.startsWith("dingxiang=;") && cookie.contains("Max-Age=0"));
    }

    @Test
    void an_id_token_too_long_for_a_cookie_is_left_out_and_so_it_is_when_every_session_is_ended() {
        withoutHint(signedIn(server, Map.of("photo", "x".repeat(4000))).press("/sign-out"));
        withoutHint(signedIn(server, Map.of()).press("/account/sessions/end-all"));
    }

    private static void withoutHint(HttpResponse<String> out) {
        assertThat(out.headers().firstValue("Refresh").orElseThrow()).contains("client_id=dingxiang", "post_logout_redirect_uri=")
                .doesNotContain("id_token_hint");
    }

    @Test
    void a_session_that_began_with_a_password_leaves_the_providers_alone() {
        SignedIn byPassword = SignedIn.as(server, "leaving");
        byPassword.get("/account");
        HttpResponse<String> out = byPassword.post("/sign-out", Map.of());
        assertThat(out.headers().firstValue("Location")).hasValue("/sign-in");
        assertThat(out.headers().firstValue("Refresh")).isEmpty();
    }

    @Test
    void where_the_configuration_says_so_only_ours_ends() {
        try (TestApplication ours = TestApplication.on(application.database(), settings(provider.issuerUrl(ISSUER).toString(),
                Map.of("dingxiang.sign-in.openid.sign-out", false)))) {
            endsOnlyOurs(signedIn(ours.get(EmbeddedServer.class).start().getURI(), Map.of()));
        }
    }

    @Test
    void where_the_provider_offers_no_signing_out_only_ours_ends() throws Exception {
        HttpServer without = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String issuer = "http://localhost:" + without.getAddress().getPort() + "/without";
        String document = HttpClient.newHttpClient().send(HttpRequest.newBuilder(provider.wellKnownUrl(ISSUER).uri()).build(),
                HttpResponse.BodyHandlers.ofString()).body().replaceAll("\"end_session_endpoint\"\\s*:\\s*\"[^\"]*\",?", "")
                .replaceAll("(\"issuer\"\\s*:\\s*\")[^\"]*", "$1" + issuer);
        assertThat(document).contains("token_endpoint", issuer).doesNotContain("end_session");
        without.createContext("/without/.well-known/openid-configuration", exchange -> {
            byte[] body = document.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        without.start();
        try (TestApplication ours = TestApplication.on(application.database(), settings(issuer, Map.of()))) {
            endsOnlyOurs(signedIn(ours.get(EmbeddedServer.class).start().getURI(), Map.of("iss", issuer)));
        } finally {
            without.stop(0);
        }
    }
}
