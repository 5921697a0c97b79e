package cn.dingxiang.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.directory.Account;
import cn.dingxiang.directory.Accounts;
import cn.dingxiang.directory.IdNumber;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.signin.SignInBook;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.intake.NewAgreement;
import cn.dingxiang.intake.Parties;
import cn.dingxiang.intake.Student;
import cn.dingxiang.web.SignedIn;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Activating an account, and a new password by mail, over HTTP. */
@Tag("database")
class OutsidePagesTest {
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

    private static void agreement(String number, String name, IdNumber idNumber, boolean live) {
        world.application().get(AgreementRecords.class).create(new NewAgreement(number, new Student(name, idNumber, number + "@example.cn", null),
                new Parties(name, null, null, null), Map.of("cohort", 2016, "track", "BACHELOR_CLINICAL", "province", "22", "county", "220322",
                "hukouProvince", "22", "signedOn", "2016-07-15", "designatedUnit", "喇嘛甸镇卫生院", "form", "sample-2018-bachelor"), List.of(),
                null, null, live, "test"));
    }

    private static IdNumber idNumber(int sequence) {
        String digits = "22032219990101" + String.format(java.util.Locale.ROOT, "%03d", sequence);
        return IdNumber.of(digits + IdNumber.checkCharacter(digits));
    }

    private static Map<String, String> claim(String agreement, String name, String idNumber) {
        return Map.of("agreement", agreement, "name", name, "idNumber", idNumber, "fresh", GOOD, "again", GOOD);
    }

    private static HttpResponse<String> activate(String agreement, String name, String idNumber) {
        return SignedIn.nobody(world.address()).post("/activate", claim(agreement, name, idNumber));
    }

    @Test
    void a_student_activates_once_and_signs_in_by_the_agreements_number() {
        agreement("DX-A1", "王小明", idNumber(1), true);
        HttpResponse<String> done = activate("DX-A1", " 王小明 ", idNumber(1).value().toLowerCase(java.util.Locale.ROOT));
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).contains("账号已激活", "DX-A1");
        Account account = world.application().get(Accounts.class).find("DX-A1").orElseThrow();
        assertThat(account.role()).isEqualTo(Role.STUDENT);
        assertThat(account.person()).isEqualTo(world.application().get(AgreementRecords.class).find("DX-A1").orElseThrow().person());
        assertThat(SignedIn.nobody(world.address()).post("/sign-in", Map.of("username", "DX-A1", "password", GOOD)).statusCode()).isEqualTo(303);
        assertThat(world.audited("account:DX-A1")).contains("account.activate");
        assertThat(activate("DX-A1", "王小明", idNumber(1).value()).statusCode()).as("a second time").isEqualTo(422);
    }

    @Test
    void a_student_chooses_a_username_that_is_nobodys_account_and_nobodys_agreement() {
        agreement("DX-D1", "周小一", idNumber(21), true);
        agreement("DX-D2", "吴小二", idNumber(22), true);
        world.account("zhou", Role.AUDITOR, null);
        Map<String, String> claim = new HashMap<>(claim("DX-D1", "周小一", idNumber(21).value()));
        for (String taken : List.of("zhou", "DX-D2")) {
            claim.put("username", taken);
            assertThat(SignedIn.nobody(world.address()).post("/activate", claim).body()).as(taken).contains("已有人使用");
            assertThat(SignedIn.nobody(world.address()).post("/activate", with(claim, "name", "周小")).body()).as("before they have shown who they are")
                    .contains("不能用这些内容激活").doesNotContain("已有人使用");
        }
        claim.put("username", "zhou xiaoyi");
        assertThat(SignedIn.nobody(world.address()).post("/activate", claim).statusCode()).isEqualTo(422);
        world.application().empty("sign_in_use");
        claim.put("username", "zhou-xiaoyi");
        assertThat(SignedIn.nobody(world.address()).post("/activate", claim).body()).contains("账号已激活", "zhou-xiaoyi");
        assertThat(SignedIn.nobody(world.address()).post("/sign-in", Map.of("username", "zhou-xiaoyi", "password", GOOD)).statusCode())
                .isEqualTo(303);
        assertThat(activate("DX-D1", "周小一", idNumber(21).value()).statusCode()).as("a second account").isEqualTo(422);
    }

    private static Map<String, String> with(Map<String, String> claim, String field, String value) {
        Map<String, String> other = new HashMap<>(claim);
        other.put(field, value);
        return other;
    }

    @Test
    void whatever_does_not_fit_the_answer_is_the_same_and_never_says_the_number() {
        agreement("DX-B1", "李小红", idNumber(2), true);
        agreement("DX-B2", "赵小刚", idNumber(3), false);
        String unknown = activate("DX-B9", "李小红", idNumber(2).value()).body();
        String name = activate("DX-B1", "李小", idNumber(2).value()).body();
        String number = activate("DX-B1", "李小红", idNumber(3).value()).body();
        String filing = activate("DX-B2", "赵小刚", idNumber(3).value()).body();
        assertThat(unknown).contains("不能用这些内容激活").doesNotContain(idNumber(2).value());
        assertThat(name.replace("value=\"李小\"", "value=\"李小红\"").replace("DX-B1", "DX-B9")).isEqualTo(unknown);
        assertThat(number.replace("DX-B1", "DX-B9")).isEqualTo(unknown);
        assertThat(filing.replace("DX-B2", "DX-B9").replace("赵小刚", "李小红")).isEqualTo(unknown);
        assertThat(world.audited("account:activation")).contains("account.activate-failed");
    }

    @Test
    void an_agreement_is_tried_five_times_in_a_quarter_of_an_hour_then_not_even_rightly() {
        agreement("DX-C1", "孙小军", idNumber(4), true);
        for (int attempt = 0; attempt < 5; attempt++) {
            activate("DX-C1", "孙小军", idNumber(5 + attempt).value());
        }
        HttpResponse<String> right = activate("DX-C1", "孙小军", idNumber(4).value());
        assertThat(right.statusCode()).isEqualTo(422);
        assertThat(right.body()).contains("尝试太频繁");
    }

    @Test
    void a_mailed_link_sets_a_new_password_once_and_ends_every_session() {
        world.account("forgets", Role.AUDITOR, null);
        world.application().get(SignInBook.class).setEmail("forgets", "forgets@example.cn", "test");
        SignedIn before = world.in("forgets");
        HttpResponse<String> known = SignedIn.nobody(world.address()).post("/reset", Map.of("who", "forgets"));
        HttpResponse<String> unknown = SignedIn.nobody(world.address()).post("/reset", Map.of("who", "nobody-at-all"));
        assertThat(known.body()).contains("如果有这个账号").isEqualTo(unknown.body());
        String mail = mail("forgets@example.cn");
        assertThat(mail).contains("https://dingxiang.example/reset/new?link=", "60 分钟");
        String link = mail.replaceAll("(?s).*link=([A-Za-z0-9_-]+).*", "$1");
        SignedIn nobody = SignedIn.nobody(world.address());
        assertThat(nobody.get("/reset/new?link=" + link).body()).contains("至少 10 个字符");
        Map<String, String> typed = new HashMap<>(Map.of("link", link, "fresh", "short", "again", "short"));
        assertThat(nobody.post("/reset/new", typed).body()).contains("太短或太长", link);
        typed.put("fresh", GOOD);
        typed.put("again", GOOD);
        assertThat(nobody.post("/reset/new", typed).body()).contains("新密码已保存");
        assertThat(nobody.post("/reset/new", typed).statusCode()).as("used").isEqualTo(422);
        assertThat(nobody.get("/reset/new?link=" + link).statusCode()).isEqualTo(404);
        assertThat(before.get("/account").statusCode()).isEqualTo(303);
        assertThat(SignedIn.nobody(world.address()).post("/sign-in", Map.of("username", "forgets", "password", GOOD)).statusCode()).isEqualTo(303);
        assertThat(world.audited("account:forgets")).contains("account.reset-asked", "account.reset", "account.password");
    }

    @Test
    void a_link_asked_for_by_address_is_too_old_after_an_hour_and_goes_to_no_closed_account() {
        world.account("late", Role.AUDITOR, null);
        world.account("shut", Role.AUDITOR, null);
        SignInBook book = world.application().get(SignInBook.class);
        book.setEmail("late", "late@example.cn", "test");
        book.setEmail("shut", "shut@example.cn", "test");
        book.setClosed("shut", world.clock.now(), "test");
        SignedIn.nobody(world.address()).post("/reset", Map.of("who", "late@example.cn"));
        SignedIn.nobody(world.address()).post("/reset", Map.of("who", "shut"));
        assertThat(mail("shut@example.cn")).isEmpty();
        String link = mail("late@example.cn").replaceAll("(?s).*link=([A-Za-z0-9_-]+).*", "$1");
        world.clock.set("2026-11-22T10:31:00");
        assertThat(SignedIn.nobody(world.address()).get("/reset/new?link=" + link).body()).contains("链接已用过或已过期");
        world.clock.set("2026-11-22T09:30:00");
    }

    /** The text of the mail to this address; empty when there is none. */
    private static String mail(String address) {
        try (Connection connection = world.application().database().dataSource().getConnection();
             Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery("SELECT text, topic FROM mail JOIN mail_text ON mail_id = id WHERE address = '" + address
                     + "'")) {
            if (!row.next()) {
                return "";
            }
            assertThat(row.getString("topic")).as("goes out at any hour").startsWith("alert:");
            return row.getString("text");
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }
}
