package cn.dingxiang.web.sign;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.directory.Account;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.signin.Session;
import cn.dingxiang.directory.signin.SignIn;
import cn.dingxiang.testing.TestApplication;
import cn.dingxiang.testing.TestDatabase;
import cn.dingxiang.web.SignedIn;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class SignInTest {
    private static TestApplication application;
    private static URI server;

    @BeforeAll
    static void start() {
        application = TestApplication.on(TestDatabase.migrated(), Map.of("micronaut.server.port", -1));
        server = application.get(EmbeddedServer.class).start().getURI();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void nobody_is_led_to_the_page_to_sign_in_on_and_back_afterwards() {
        HttpResponse<String> turned = SignedIn.nobody(server).get("/status?x=1");
        assertThat(turned.statusCode()).isEqualTo(303);
        assertThat(turned.headers().firstValue("Location")).hasValue("/sign-in?back=%2Fstatus%3Fx%3D1");
        SignedIn.account(application, "back", Role.ADMINISTRATOR, null, null, null, null, null);
        HttpResponse<String> in = SignedIn.nobody(server).post("/sign-in", Map.of("username", "back", "password", SignedIn.password(), "back",
                "/status?x=1"));
        assertThat(in.headers().firstValue("Location")).hasValue("/status?x=1");
        assertThat(in.headers().firstValue("Set-Cookie").orElse("")).containsIgnoringCase("HttpOnly").contains("SameSite=Lax");
    }

    @Test
    void afterwards_nobody_is_led_to_another_site() {
        SignedIn.account(application, "away", Role.ADMINISTRATOR, null, null, null, null, null);
        for (String back : new String[] {"//evil.example", "https://evil.example", "/\\evil.example"}) {
            HttpResponse<String> in = SignedIn.nobody(server).post("/sign-in", Map.of("username", "away", "password", SignedIn.password(),
                    "back", back));
            assertThat(in.headers().firstValue("Location")).as(back).hasValue("/");
        }
    }

    @Test
    void a_wrong_password_and_an_unknown_name_are_told_alike_and_the_name_stays() {
        SignedIn.account(application, "known", Role.ADMINISTRATOR, null, null, null, null, null);
        HttpResponse<String> wrong = SignedIn.nobody(server).post("/sign-in", Map.of("username", "known", "password", "x"));
        HttpResponse<String> unknown = SignedIn.nobody(server).post("/sign-in", Map.of("username", "nobody", "password", "x"));
        assertThat(wrong.statusCode()).isEqualTo(422).isEqualTo(unknown.statusCode());
        assertThat(wrong.body()).contains("用户名或密码不对", "value=\"known\"");
        assertThat(unknown.body().replace("nobody", "known")).isEqualTo(wrong.body());
    }

    @Test
    void five_wrong_passwords_lock_the_account_even_for_the_right_one() {
        SignedIn.account(application, "locked", Role.ADMINISTRATOR, null, null, null, null, null);
        for (int attempt = 0; attempt < 5; attempt++) {
            SignedIn.nobody(server).post("/sign-in", Map.of("username", "locked", "password", "wrong"));
        }
        HttpResponse<String> right = SignedIn.nobody(server).post("/sign-in", Map.of("username", "locked", "password", SignedIn.password()));
        assertThat(right.statusCode()).isEqualTo(422);
        assertThat(right.body()).contains("账号已锁定");
    }

    @Test
    void signed_in_a_page_opens_and_signed_out_it_does_not() {
        SignedIn administrator = SignedIn.as(application, server, Role.ADMINISTRATOR, null);
        assertThat(administrator.get("/status").statusCode()).isEqualTo(200);
        assertThat(administrator.get("/no-such-page").body()).contains("没有这个页面", "name=\"form-token\"");
        assertThat(administrator.post("/sign-out", Map.of()).statusCode()).isEqualTo(303);
        assertThat(administrator.get("/status").statusCode()).isEqualTo(303);
    }

    @Test
    void a_session_asked_for_is_known_for_now_without_waiting_and_no_more_once_it_is_ended() {
        Account account = SignedIn.account(application, "seen", Role.ADMINISTRATOR, null, null, null, null, null);
        SignIn signIn = application.get(SignIn.class);
        String token = signIn.start(account, "password", "Edge", "10.0.0.9");
        assertThat(signIn.known(token)).isEmpty();
        Session asked = signIn.session(token).orElseThrow();
        assertThat(signIn.known(token)).contains(asked);
        signIn.endAll(Actor.of(account, null), null);
        assertThat(signIn.known(token)).isEmpty();
        assertThat(signIn.session(token)).isEmpty();
    }

    @Test
    void a_form_without_its_token_does_nothing() {
        SignedIn administrator = SignedIn.as(application, server, Role.ADMINISTRATOR, null);
        HttpResponse<String> refused = administrator.post("/sign-out", Map.of());
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(administrator.get("/status").statusCode()).isEqualTo(200);
    }

    @Test
    void a_form_whose_body_comes_after_its_head_is_taken_with_its_token_and_refused_without() {
        SignedIn without = SignedIn.as(application, server, Role.ADMINISTRATOR, null);
        assertThat(without.postSlowly("/sign-out", Map.of("a", "b")).statusCode()).isEqualTo(403);
        for (int time = 0; time < 5; time++) {
            SignedIn with = SignedIn.as(server, "administrator-null");
            with.get("/no-such-page");
            assertThat(with.postSlowly("/sign-out", Map.of()).statusCode()).isEqualTo(303);
        }
    }

    @Test
    void a_role_without_the_right_is_refused_in_words() {
        SignedIn officer = SignedIn.as(application, server, Role.COUNTY_OFFICER, null);
        HttpResponse<String> refused = officer.get("/status");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("您的账号没有这项权限");
    }
}
