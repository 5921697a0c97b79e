package cn.dingxiang.web.sign;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.audit.AuditLog;
import cn.dingxiang.directory.audit.AuditQuery;
import cn.dingxiang.directory.audit.AuditScope;
import cn.dingxiang.directory.audit.AuditSearch;
import cn.dingxiang.directory.audit.AuditedEntry;
import cn.dingxiang.directory.signin.OpenIdMatch;
import cn.dingxiang.directory.signin.SignInBook;
import cn.dingxiang.directory.signin.Vouched;
import cn.dingxiang.directory.signin.VouchedSignIn;
import cn.dingxiang.testing.TestApplication;
import cn.dingxiang.testing.TestDatabase;
import cn.dingxiang.web.SignedIn;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Signing in by an OpenID provider that runs beside the product. */
@Tag("database")
class OpenIdTest {
    private static final String ISSUER = "health";
    private static final String CLIENT = "dingxiang";
    private static MockOAuth2Server provider;
    private static TestApplication application;
    private static URI server;

    @BeforeAll
    static void start() {
        provider = new MockOAuth2Server();
        provider.start();
        application = TestApplication.on(TestDatabase.migrated(), Map.of("micronaut.server.port", -1, "dingxiang.sign-in.openid.issuer",
                provider.issuerUrl(ISSUER).toString(), "dingxiang.sign-in.openid.client-id", CLIENT, "dingxiang.sign-in.openid.client-secret",
                "a-secret", "dingxiang.sign-in.openid.name", "省卫生健康委统一认证"));
        server = application.get(EmbeddedServer.class).start().getURI();
    }

    @AfterAll
    static void stop() {
        application.close();
        provider.shutdown();
    }

    private static OpenIdVisitor visitor() {
        return new OpenIdVisitor(provider, ISSUER, server);
    }

    private static URI location(HttpResponse<String> response) {
        return visitor().location(response);
    }

    private static void account(String name, Role role) {
        SignedIn.account(application, name, role, null, null, null, null, null);
    }

    private static SignInBook book() {
        return application.get(SignInBook.class);
    }

    private static List<AuditedEntry> audited(String object) {
        return application.get(AuditLog.class).page(new AuditQuery(null, object, null, null, null, null), new AuditScope(null, true),
                AuditSearch.NEWEST, 100);
    }

    @Test
    void the_button_leads_to_the_provider_with_state_nonce_and_our_own_address_to_return_to() {
        OpenIdVisitor visitor = visitor();
        assertThat(visitor.get("/sign-in?back=/audit").body()).contains("用省卫生健康委统一认证登录", "/oauth/login/openid?back=%2Faudit");
        String away = location(visitor.get("/oauth/login/openid")).toString();
        assertThat(away).startsWith(provider.issuerUrl(ISSUER).toString()).contains("client_id=" + CLIENT, "state=", "nonce=",
                "response_type=code").containsPattern("redirect_uri=[^&]*oauth%2Fcallback%2Fopenid").doesNotContain("a-secret");
    }

    @Test
    void whoever_is_tied_to_an_account_comes_in_with_a_session_of_ours_and_goes_where_they_wanted() {
        account("tied", Role.AUDITOR);
        book().setSubject("tied", "subject-of-tied", "test");
        OpenIdVisitor visitor = visitor();
        HttpResponse<String> in = visitor.comeBackAs("subject-of-tied", Map.of());
        assertThat(in.statusCode()).as(in.body()).isEqualTo(303);
        assertThat(location(in).getPath()).isEqualTo("/account");
        assertThat(in.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("dingxiang=openid.") && cookie.contains("HTTPOnly"));
        assertThat(visitor.get("/account").body()).contains("tied");
        assertThat(audited("account:tied")).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo("account.sign-in");
            assertThat(entry.after()).isEqualTo("openid");
        });
    }

    @Test
    void the_administrator_ties_an_identifier_to_one_account_and_unties_it() {
        account("admin-who-ties", Role.ADMINISTRATOR);
        account("to-be-tied", Role.AUDITOR);
        SignedIn before = SignedIn.as(server, "to-be-tied");
        SignedIn admin = SignedIn.as(server, "admin-who-ties");
        assertThat(admin.get("/accounts/to-be-tied/change").body()).contains("绑定省卫生健康委统一认证");
        assertThat(admin.post("/accounts/to-be-tied/subject", Map.of("subject", "told-on-the-page")).headers().firstValue("Location"))
                .hasValue("/accounts/to-be-tied?said=tied");
        assertThat(before.get("/account").statusCode()).as("signed out").isEqualTo(303);
        assertThat(visitor().comeBackAs("told-on-the-page", Map.of()).statusCode()).isEqualTo(303);
        account("second", Role.AUDITOR);
        assertThat(admin.post("/accounts/second/subject", Map.of("subject", "told-on-the-page")).body()).contains("已绑定到别的账号");
        assertThat(admin.post("/accounts/admin-who-ties/subject", Map.of("subject", "mine")).statusCode()).as("one's own").isEqualTo(404);
        admin.post("/accounts/to-be-tied/subject", Map.of("subject", ""));
        assertThat(visitor().comeBackAs("told-on-the-page", Map.of()).statusCode()).isEqualTo(403);
        assertThat(audited("account:to-be-tied")).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo("account.subject");
            assertThat(entry.after()).isEqualTo("told-on-the-page");
        });
    }

    @Test
    void a_password_set_by_somebody_else_need_not_be_changed_by_whoever_does_not_come_with_it() {
        account("given", Role.AUDITOR);
        book().setSubject("given", "subject-of-given", "test");
        application.execute("UPDATE account SET must_change = TRUE WHERE username = 'given'");
        OpenIdVisitor visitor = visitor();
        visitor.comeBackAs("subject-of-given", Map.of());
        assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
        assertThat(SignedIn.as(server, "given").get("/account").statusCode()).as("who comes with it").isEqualTo(303);
    }

    @Test
    void somebody_without_an_account_is_told_what_to_do_and_the_trail_says_who_it_was() {
        HttpResponse<String> unknown = visitor().comeBackAs("<b>stranger", Map.of("email", "tied@example.cn", "email_verified", true));
        assertThat(unknown.statusCode()).isEqualTo(403);
        assertThat(unknown.body()).contains("没有对应的账号", "&lt;b").doesNotContain("<b>stranger");
        assertThat(audited("account:openid")).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo("account.sign-in-unknown");
            assertThat(entry.after()).contains("stranger");
        });
    }

    @Test
    void a_closed_account_opens_to_nobody() {
        account("shut", Role.AUDITOR);
        book().setSubject("shut", "subject-of-shut", "test");
        book().setClosed("shut", LocalDateTime.of(2026, 1, 2, 0, 0), "test");
        assertThat(visitor().comeBackAs("subject-of-shut", Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void a_token_meant_for_another_product_or_of_another_provider_or_too_old_or_of_another_try_is_refused() {
        account("aimed", Role.AUDITOR);
        book().setSubject("aimed", "subject-of-aimed", "test");
        Map<String, Map<String, Object>> unsound = Map.of("audience", Map.of("aud", List.of("another-product")), "issuer", Map.of("iss",
                "https://evil.example"), "age", Map.of("exp", Instant.now().minusSeconds(3600).getEpochSecond()), "nonce", Map.of("nonce", "another"));
        unsound.forEach((what, claims) -> {
            HttpResponse<String> answer = visitor().comeBackAs("subject-of-aimed", claims);
            assertThat(answer.statusCode()).as(what).isEqualTo(422);
            assertThat(answer.body()).as(what).contains("登录没有完成");
        });
        assertThat(LoggerFactory.getLogger("io.micronaut.security.oauth2.endpoint.token.response.validation.Any").isErrorEnabled())
                .as("which logs whatever the token says of somebody").isFalse();
        assertThat(audited("account:aimed")).noneMatch(entry -> entry.action().equals("account.sign-in"));
        assertThat(visitor().comeBackAs("subject-of-aimed", Map.of()).statusCode()).as("sound").isEqualTo(303);
    }

    @Test
    void a_return_that_this_browser_did_not_begin_is_refused() {
        account("lured", Role.AUDITOR);
        book().setSubject("lured", "subject-of-lured", "test");
        provider.enqueueCallback(new DefaultOAuth2TokenCallback(ISSUER, "subject-of-lured", "JWT", List.of(CLIENT), Map.of(), 600));
        OpenIdVisitor attacker = visitor();
        URI forged = location(attacker.get(location(attacker.get("/oauth/login/openid"))));
        assertThat(visitor().get(forged).statusCode()).as("another browser").isEqualTo(422);
        assertThat(attacker.get(forged).statusCode()).as("the one that began it").isEqualTo(303);
        assertThat(visitor().get("/oauth/callback/openid").statusCode()).isEqualTo(422);
        HttpResponse<String> refused = visitor().get("/oauth/callback/openid?error=access_denied&state=x");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("没有在省卫生健康委统一认证登录成功");
    }

    @Test
    void afterwards_nobody_is_led_to_another_site() {
        account("away", Role.AUDITOR);
        book().setSubject("away", "subject-of-away", "test");
        OpenIdVisitor visitor = visitor();
        provider.enqueueCallback(new DefaultOAuth2TokenCallback(ISSUER, "subject-of-away", "JWT", List.of(CLIENT), Map.of(), 600));
        URI back = location(visitor.get(location(visitor.get("/oauth/login/openid?back=//evil.example"))));
        assertThat(visitor.get(back).headers().firstValue("Location")).hasValue("/");
    }

    @Test
    void where_it_is_configured_a_verified_address_of_one_account_is_enough_and_a_tied_account_stays_with_its_own() {
        VouchedSignIn vouched = application.get(VouchedSignIn.class);
        for (String name : List.of("by-mail", "twin-1", "twin-2", "tied-elsewhere")) {
            account(name, Role.AUDITOR);
            book().setEmail(name, name.startsWith("twin") ? "twin@example.cn" : name + "@example.cn", "test");
        }
        book().setSubject("tied-elsewhere", "somebody-else", "test");
        assertThat(vouched.signIn(new Vouched("s1", "by-mail@example.cn", null), OpenIdMatch.EMAIL, null, null)).isPresent();
        assertThat(vouched.signIn(new Vouched("s1", "by-mail@example.cn", null), OpenIdMatch.SUBJECT, null, null)).isEmpty();
        assertThat(vouched.signIn(new Vouched("s1", null, null), OpenIdMatch.EMAIL, null, null)).as("not verified").isEmpty();
        assertThat(vouched.signIn(new Vouched("s1", "twin@example.cn", null), OpenIdMatch.EMAIL, null, null)).as("two accounts").isEmpty();
        assertThat(vouched.signIn(new Vouched("s1", "tied-elsewhere@example.cn", null), OpenIdMatch.EMAIL, null, null)).isEmpty();
        assertThat(vouched.signIn(new Vouched("s1", null, "by-mail"), OpenIdMatch.USERNAME, null, null)).isPresent();
        assertThat(vouched.signIn(new Vouched("s1", null, "tied-elsewhere"), OpenIdMatch.USERNAME, null, null)).isEmpty();
    }

    @Test
    void no_token_of_the_provider_or_of_ones_own_making_is_a_credential() throws Exception {
        String genuine = provider.issueToken(ISSUER, "administrator", CLIENT, Map.of("roles", List.of("ADMINISTRATOR"))).serialize();
        String unsigned = base64("{\"alg\":\"none\"}") + "." + base64("{\"sub\":\"administrator\",\"roles\":[\"ADMINISTRATOR\"],\"exp\":4102444800}") + ".";
        for (String token : List.of(genuine, unsigned)) {
            for (String header : List.of("Authorization: Bearer " + token, "Cookie: JWT=" + token)) {
                String[] parts = header.split(": ", 2);
                HttpResponse<String> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(server.resolve("/status"))
                        .header(parts[0], parts[1]).build(), HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(parts[0]).isEqualTo(303);
                assertThat(answer.headers().firstValue("Location").orElse("")).startsWith("/sign-in");
            }
        }
    }

    @Test
    void without_configuration_nothing_of_it_shows_and_while_the_provider_is_away_the_password_still_opens() {
        try (TestApplication plain = TestApplication.on(application.database(), Map.of("micronaut.server.port", -1))) {
            SignedIn nobody = SignedIn.nobody(plain.get(EmbeddedServer.class).start().getURI());
            assertThat(nobody.get("/sign-in").body()).doesNotContain("oauth");
            assertThat(nobody.get("/oauth/login/openid").statusCode()).isEqualTo(404);
            assertThat(nobody.get("/oauth/callback/openid?code=x").statusCode()).isEqualTo(404);
        }
        try (TestApplication alone = TestApplication.on(application.database(), Map.of("micronaut.server.port", -1,
                "dingxiang.sign-in.openid.issuer", "http://127.0.0.1:1/away", "dingxiang.sign-in.openid.client-id", CLIENT))) {
            URI there = alone.get(EmbeddedServer.class).start().getURI();
            HttpResponse<String> away = SignedIn.nobody(there).get("/oauth/login/openid");
            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(away.body()).contains("统一身份认证暂时连不上");
            account("by-password", Role.AUDITOR);
            assertThat(SignedIn.as(there, "by-password").get("/account").statusCode()).isEqualTo(200);
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
