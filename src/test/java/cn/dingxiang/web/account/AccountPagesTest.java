package cn.dingxiang.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.signin.SignInBook;
import cn.dingxiang.web.SignedIn;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One's own account over HTTP. */
@Tag("database")
class AccountPagesTest {
    private static final String GOOD = "correct horse battery";
    private static AccountWorld world;

    @BeforeAll
    static void open() {
        world = new AccountWorld();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static Map<String, String> change(String current, String fresh) {
        return Map.of("current", current, "fresh", fresh, "again", fresh);
    }

    @Test
    void a_new_password_ends_the_other_sessions_and_the_old_one_no_longer_opens() {
        world.account("changes", Role.COUNTY_OFFICER, "220322");
        SignedIn elsewhere = world.in("changes");
        SignedIn here = world.in("changes");
        HttpResponse<String> changed = here.post("/account/password", change(SignedIn.password(), GOOD));
        assertThat(changed.headers().firstValue("Location")).hasValue("/account?said=password");
        assertThat(here.get("/account?said=password").body()).contains("密码已修改");
        assertThat(elsewhere.get("/account").statusCode()).isEqualTo(303);
        assertThat(SignedIn.nobody(world.address()).post("/sign-in", Map.of("username", "changes", "password", SignedIn.password()))
                .statusCode()).isEqualTo(422);
        assertThat(world.audited("account:changes")).contains("account.password");
    }

    @Test
    void a_password_easy_to_guess_is_refused_with_what_is_wrong() {
        world.account("easy-to-guess", Role.AUDITOR, null);
        SignedIn in = world.in("easy-to-guess");
        Map<String, String> refused = Map.of("short", "至少 10 个字符", "easy-to-guess-1", "含有用户名", "Password123", "太常见",
                "aaaaaaaaaaaa", "太常见", SignedIn.password(), "和现在的一样");
        refused.forEach((password, problem) -> {
            HttpResponse<String> answer = in.post("/account/password", change(SignedIn.password(), password));
            assertThat(answer.statusCode()).as(password).isEqualTo(422);
            assertThat(answer.body()).as(password).contains(problem, "至少 10 个字符，不含用户名");
        });
        assertThat(in.post("/account/password", change("wrong", GOOD)).body()).contains("现在的密码 · 不对");
    }

    @Test
    void a_stranger_at_an_open_screen_cannot_try_passwords_for_long() {
        world.account("guarded", Role.AUDITOR, null);
        SignedIn in = world.in("guarded");
        for (int attempt = 0; attempt < 5; attempt++) {
            in.post("/account/email", Map.of("password", "wrong", "email", "a@example.cn"));
        }
        assertThat(in.post("/account/email", Map.of("password", SignedIn.password(), "email", "a@example.cn")).body()).contains("账号已锁定");
    }

    @Test
    void whoever_was_given_a_password_changes_it_before_anything_else() {
        world.account("given", Role.ADMINISTRATOR, null);
        world.application().execute("UPDATE account SET must_change = TRUE WHERE username = 'given'");
        SignedIn in = SignedIn.as(world.address(), "given");
        for (String path : new String[] {"/status", "/account", "/jobs", "/no-such-page"}) {
            assertThat(in.get(path).headers().firstValue("Location")).as(path).hasValue("/account/password");
        }
        assertThat(in.get("/account/password").body()).contains("这个密码是别人给您的");
        assertThat(in.post("/account/password", change(SignedIn.password(), GOOD)).headers().firstValue("Location")).hasValue("/accounts");
        assertThat(in.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void one_time_codes_are_taken_up_by_a_first_code_asked_for_afterwards_and_switched_off_with_the_password() {
        world.account("coded", Role.AUDITOR, null);
        SignedIn in = world.in("coded");
        assertThat(in.get("/account/code").statusCode()).isEqualTo(404);
        in.post("/account/code/offer", Map.of());
        HttpResponse<String> offered = in.get("/account/code");
        assertThat(offered.body()).contains("<svg class=\"qr\"");
        Matcher secret = Pattern.compile("<code>([A-Z2-7 ]+)</code>").matcher(offered.body());
        assertThat(secret.find()).isTrue();
        assertThat(in.post("/account/code", Map.of("code", "000000")).body()).contains("动态验证码 · 不对");
        String code = world.code(secret.group(1), world.clock.instant());
        assertThat(in.post("/account/code", Map.of("code", code)).statusCode()).isEqualTo(303);
        assertThat(in.get("/account/code").statusCode()).as("the secret is not shown again").isEqualTo(404);
        Map<String, String> again = Map.of("username", "coded", "password", SignedIn.password(), "code", code);
        assertThat(SignedIn.nobody(world.address()).post("/sign-in", again).statusCode()).as("no code serves twice").isEqualTo(422);
        assertThat(in.post("/account/code/off", Map.of("password", "wrong")).statusCode()).isEqualTo(422);
        assertThat(in.post("/account/code/off", Map.of("password", SignedIn.password())).statusCode()).isEqualTo(303);
        SignedIn.as(world.address(), "coded");
        assertThat(world.audited("account:coded")).contains("account.code-offered", "account.code-on", "account.code-off");
    }

    @Test
    void one_session_or_all_are_ended_and_nobody_elses() {
        world.account("many", Role.AUDITOR, null);
        world.account("other", Role.AUDITOR, null);
        SignedIn first = world.in("many");
        SignedIn second = world.in("many");
        SignedIn other = world.in("other");
        Matcher end = Pattern.compile("/account/sessions/(\\d+)/end").matcher(second.get("/account").body());
        assertThat(end.find()).isTrue();
        assertThat(other.post(end.group(), Map.of()).statusCode()).isEqualTo(404);
        assertThat(second.post(end.group(), Map.of()).statusCode()).isEqualTo(303);
        assertThat(first.get("/account").statusCode()).isEqualTo(303);
        second.post("/account/sessions/end-all", Map.of());
        assertThat(second.get("/account").statusCode()).isEqualTo(303);
        assertThat(other.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void an_address_is_kept_only_when_it_reads_as_one() {
        world.account("mailed", Role.COUNTY_REVIEWER, "220322");
        SignedIn in = world.in("mailed");
        HttpResponse<String> wrong = in.post("/account/email", Map.of("password", SignedIn.password(), "email", "<script>@x"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("不像一个邮箱地址", "&lt;script").doesNotContain("<script>@x");
        in.post("/account/email", Map.of("password", SignedIn.password(), "email", "li@example.cn"));
        assertThat(world.application().get(SignInBook.class).find("mailed").orElseThrow().email()).isEqualTo("li@example.cn");
    }
}
