package cn.dingxiang.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.directory.Account;
import cn.dingxiang.directory.Accounts;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.Unit;
import cn.dingxiang.directory.Units;
import cn.dingxiang.directory.signin.AccountBook;
import cn.dingxiang.directory.signin.AccountLine;
import cn.dingxiang.directory.signin.AccountOrder;
import cn.dingxiang.web.SignedIn;
import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Accounts of others over HTTP. */
@Tag("database")
class AccountsOfOthersTest {
    private static AccountWorld world;

    @BeforeAll
    static void open() {
        world = new AccountWorld();
        world.account("admin", Role.ADMINISTRATOR, null);
        world.account("lishu", Role.COUNTY_OFFICER, "220322");
        world.account("panshi", Role.COUNTY_OFFICER, "220284");
        SignedIn.account(world.application(), "province", Role.PROVINCE, "22", null, null, null, null);
        Units units = world.application().get(Units.class);
        units.put("220322", "梨树县第一人民医院", Unit.Kind.COUNTY_HOSPITAL);
        units.put("220284", "磐石市医院", Unit.Kind.COUNTY_HOSPITAL);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static Map<String, String> plan(String username, Role role, String place, String unit) {
        return new HashMap<>(Map.of("username", username, "displayName", "<b>" + username, "role", role.name(), "place", place, "unit", unit));
    }

    private static String password(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        Matcher shown = Pattern.compile("<p class=\"once\"><code>([^<]+)</code>").matcher(answer.body());
        assertThat(shown.find()).isTrue();
        return shown.group(1);
    }

    @Test
    void a_county_makes_the_account_of_its_hospital_whose_first_password_is_shown_once_and_has_to_be_changed() {
        SignedIn lishu = world.in("lishu");
        HttpResponse<String> made = lishu.post("/accounts", plan("hospital-1", Role.HOSPITAL, "220284", "梨树县第一人民医院"));
        String password = password(made);
        assertThat(made.body()).contains("&lt;b").doesNotContain("<b>hospital-1");
        Account account = world.application().get(Accounts.class).find("hospital-1").orElseThrow();
        assertThat(account.county()).as("its own county, whatever was sent").isEqualTo("220322");
        assertThat(account.unit()).isNotNull();
        assertThat(lishu.get("/accounts/hospital-1").body()).doesNotContain(password);
        assertThat(lishu.get("/accounts?q=hospital&role=HOSPITAL&state=open").body()).contains("hospital-1", "待改密码");
        HttpResponse<String> in = SignedIn.nobody(world.address()).post("/sign-in", Map.of("username", "hospital-1", "password", password));
        assertThat(in.headers().firstValue("Location")).hasValue("/account/password");
        assertThat(world.audited("account:hospital-1")).contains("account.create");
    }

    @Test
    void accounts_are_sorted_by_their_headings_and_paged_in_that_order() {
        AccountBook book = world.application().get(AccountBook.class);
        AccountBook.Filter all = new AccountBook.Filter(EnumSet.allOf(Role.class), null, null, "", null);
        for (AccountOrder.By by : AccountOrder.By.values()) {
            List<String> upwards = names(book.page(all, new AccountOrder(by, false), null, 100));
            List<String> downwards = new ArrayList<>(names(book.page(all, new AccountOrder(by, true), null, 100)));
            Collections.reverse(downwards);
            assertThat(downwards).as(by.name()).hasSizeGreaterThan(3).isEqualTo(upwards);
            for (boolean down : List.of(false, true)) {
                List<String> paged = new ArrayList<>();
                for (String after = null; paged.isEmpty() || after != null;) {
                    List<String> page = names(book.page(all, new AccountOrder(by, down), after, 2));
                    paged.addAll(page);
                    after = page.isEmpty() ? null : page.get(page.size() - 1);
                }
                assertThat(paged).as(by + " " + down).hasSameSizeAs(upwards).doesNotHaveDuplicates();
            }
        }
        assertThat(book.page(all, new AccountOrder(AccountOrder.By.ROLE, false), null, 100)).extracting(line -> line.account().role()).isSorted();
        SignedIn admin = world.in("admin");
        assertThat(admin.get("/accounts?sort=-role").body()).contains("aria-sort=\"descending\"", "name=\"sort\" value=\"-role\"");
        assertThat(admin.get("/accounts?sort=password_hash").body()).contains("sort=-username").doesNotContain("value=\"password_hash\"");
    }

    @Test
    void accounts_are_sorted_by_when_they_last_signed_in_and_those_who_never_did_come_first() {
        world.account("never-1", Role.COUNTY_REVIEWER, "220322");
        world.account("never-2", Role.COUNTY_REVIEWER, "220284");
        world.account("never-3", Role.COUNTY_REVIEWER, "222401");
        world.in("panshi");
        world.clock.set("2026-11-22T10:00:00");
        world.in("lishu");
        world.clock.set("2026-11-22T10:15:00");
        SignedIn admin = world.in("admin");
        AccountBook book = world.application().get(AccountBook.class);
        AccountBook.Filter all = new AccountBook.Filter(EnumSet.allOf(Role.class), null, null, "", null);
        for (boolean latest : List.of(false, true)) {
            List<AccountLine> paged = new ArrayList<>();
            for (List<AccountLine> page = null; page == null || !page.isEmpty();) {
                String after = paged.isEmpty() ? null : paged.get(paged.size() - 1).account().username();
                page = book.page(all, new AccountOrder(AccountOrder.By.SIGNED_IN, latest), after, 2);
                paged.addAll(page);
            }
            assertThat(names(paged)).doesNotHaveDuplicates().contains("never-1", "never-2", "never-3", "panshi", "lishu", "admin")
                    .hasSameElementsAs(names(book.page(all, AccountOrder.USERNAMES, null, 100)));
            Comparator<LocalDateTime> rising = Comparator.nullsFirst(Comparator.naturalOrder());
            assertThat(paged.stream().map(AccountLine::signedInAt).toList()).isSortedAccordingTo(latest ? rising.reversed() : rising);
            assertThat(paged.get(latest ? 0 : paged.size() - 1)).as("the last one to").satisfies(line -> {
                assertThat(line.account().username()).isEqualTo("admin");
                assertThat(line.signedInAt()).isEqualTo("2026-11-22T10:15:00");
            });
        }
        assertThat(admin.get("/accounts?sort=signed_in").body()).contains("aria-sort=\"ascending\"", "从未登录", "2026-11-22 10:00");
        assertThat(admin.get("/accounts/never-1").body()).contains("从未登录");
        world.clock.set("2026-11-22T09:30:00");
    }

    private static List<String> names(List<AccountLine> lines) {
        return lines.stream().map(line -> line.account().username()).toList();
    }

    @Test
    void nobody_makes_or_sees_accounts_beyond_their_reach() {
        SignedIn lishu = world.in("lishu");
        assertThat(lishu.post("/accounts", plan("sly-1", Role.ADMINISTRATOR, "", "")).statusCode()).isEqualTo(422);
        assertThat(lishu.post("/accounts", plan("sly-2", Role.HOSPITAL, "220322", "磐石市医院")).body()).contains("这个县没有这个名称的单位");
        assertThat(world.in("province").post("/accounts", plan("sly-3", Role.PROVINCE, "22", "")).statusCode()).isEqualTo(422);
        assertThat(world.in("province").post("/accounts", plan("sly-4", Role.COUNTY_OFFICER, "150102", "")).statusCode()).isEqualTo(422);
        for (String sly : List.of("sly-1", "sly-2", "sly-3", "sly-4")) {
            assertThat(world.application().get(Accounts.class).find(sly)).as(sly).isEmpty();
        }
        assertThat(lishu.get("/accounts").body()).doesNotContain("panshi", "admin");
        assertThat(lishu.get("/accounts/panshi").statusCode()).isEqualTo(404);
        assertThat(lishu.post("/accounts/panshi/close", Map.of()).statusCode()).isEqualTo(404);
        assertThat(lishu.post("/accounts/admin/password", Map.of()).statusCode()).isEqualTo(404);
        assertThat(world.in("province").get("/accounts/admin").statusCode()).isEqualTo(404);
        world.account("auditor", Role.AUDITOR, null);
        assertThat(world.in("auditor").get("/accounts").statusCode()).isEqualTo(403);
    }

    @Test
    void an_account_is_closed_opened_unlocked_and_given_a_new_password() {
        world.account("other", Role.COUNTY_REVIEWER, "220284");
        SignedIn other = world.in("other");
        SignedIn admin = world.in("admin");
        assertThat(admin.post("/accounts/other/close", Map.of()).headers().firstValue("Location")).hasValue("/accounts/other?said=closed");
        assertThat(other.get("/account").statusCode()).isEqualTo(303);
        assertThat(admin.get("/accounts?state=closed").body()).contains("other", "已停用");
        admin.post("/accounts/other/open", Map.of());
        for (int attempt = 0; attempt < 5; attempt++) {
            SignedIn.nobody(world.address()).post("/sign-in", Map.of("username", "other", "password", "wrong"));
        }
        assertThat(admin.get("/accounts/other").body()).contains("已锁定");
        admin.post("/accounts/other/unlock", Map.of());
        SignedIn.as(world.address(), "other");
        String password = password(admin.post("/accounts/other/password", Map.of()));
        assertThat(SignedIn.nobody(world.address()).post("/sign-in", Map.of("username", "other", "password", password)).statusCode()).isEqualTo(303);
        assertThat(world.audited("account:other")).contains("account.close", "account.open", "account.unlock", "account.password");
        assertThat(admin.post("/accounts/admin/close", Map.of()).statusCode()).as("one's own").isEqualTo(409);
    }

    @Test
    void name_role_place_and_address_are_changed_within_ones_reach_and_audited_with_both_sides() {
        world.account("moves", Role.COUNTY_OFFICER, "220284");
        SignedIn province = world.in("province");
        assertThat(province.get("/accounts/moves/change").body()).contains("value=\"moves\"", "市（州）级");
        Map<String, String> plan = new HashMap<>(Map.of("displayName", "<b>张三", "role", "COUNTY_REVIEWER", "place", "220322", "email",
                "moves@example.cn"));
        assertThat(province.post("/accounts/moves/change", plan).headers().firstValue("Location")).hasValue("/accounts/moves?said=changed");
        Account moved = world.application().get(Accounts.class).find("moves").orElseThrow();
        assertThat(moved.role()).isEqualTo(Role.COUNTY_REVIEWER);
        assertThat(moved.county()).isEqualTo("220322");
        assertThat(province.get("/accounts/moves").body()).contains("moves@example.cn", "&lt;b").doesNotContain("<b>张三");
        assertThat(world.audited("account:moves")).contains("account.change", "account.email");
        assertThat(SignedIn.as(world.address(), "moves").get("/account").statusCode()).as("the password stays").isEqualTo(200);
        plan.put("role", "ADMINISTRATOR");
        assertThat(province.post("/accounts/moves/change", plan).statusCode()).isEqualTo(422);
        plan.put("role", "STUDENT");
        assertThat(province.post("/accounts/moves/change", plan).body()).contains("不能改成定向生");
        plan.put("role", "COUNTY_OFFICER");
        plan.put("place", "150102");
        assertThat(province.post("/accounts/moves/change", plan).body()).contains("须选一个已建档的县");
        assertThat(world.in("lishu").get("/accounts/moves/change").statusCode()).isEqualTo(404);
        assertThat(world.in("lishu").post("/accounts/panshi/change", plan).statusCode()).isEqualTo(404);
        assertThat(world.in("admin").get("/accounts/admin/change").statusCode()).as("one's own").isEqualTo(404);
    }

    @Test
    void the_list_is_narrowed_to_a_place_and_never_beyond_ones_reach() {
        SignedIn admin = world.in("admin");
        assertThat(admin.get("/accounts?place=220284").body()).contains(">panshi<").doesNotContain(">lishu<");
        assertThat(admin.get("/accounts?place=2203").body()).contains(">lishu<", "四平市").doesNotContain(">panshi<");
        assertThat(admin.get("/accounts?place=22%25").body()).doesNotContain(">lishu<");
        assertThat(world.in("lishu").get("/accounts?place=220284").body()).doesNotContain(">panshi<");
    }

    @Test
    void without_an_openid_provider_no_page_speaks_of_one() {
        SignedIn admin = world.in("admin");
        assertThat(admin.get("/accounts/lishu/change").body()).doesNotContain("/subject");
        assertThat(admin.post("/accounts/lishu/subject", Map.of("subject", "x")).statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_wrong_comes_back_with_what_was_typed() {
        SignedIn admin = world.in("admin");
        HttpResponse<String> answer = admin.post("/accounts", plan("a b", Role.COUNTY_OFFICER, "22", ""));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("须选一个已建档的县", "value=\"a b\"");
        assertThat(admin.post("/accounts", plan("lishu", Role.COUNTY_OFFICER, "220322", "")).body()).contains("已有这个账号");
        assertThat(admin.get("/accounts/new?lang=en").body()).contains("New account");
    }

    @Test
    void the_administrator_admits_a_body_sees_its_secret_once_and_turns_it_away() {
        SignedIn admin = world.in("admin");
        Map<String, String> body = Map.of("id", "jilin-exam", "name", "<i>考试院", "kind", "RECRUITER", "province", "22");
        HttpResponse<String> made = admin.post("/clients", body);
        String secret = password(made);
        assertThat(made.body()).contains("&lt;i").doesNotContain("<i>考试院");
        assertThat(admin.get("/clients").body()).contains("jilin-exam", "/clients/api").doesNotContain(secret);
        assertThat(admin.post("/clients", body).statusCode()).as("taken").isEqualTo(422);
        assertThat(password(admin.post("/clients/jilin-exam/rotate", Map.of()))).isNotEqualTo(secret);
        admin.post("/clients/jilin-exam/revoke", Map.of());
        assertThat(admin.get("/clients").body()).contains("已停用");
        assertThat(admin.post("/clients/no-such/revoke", Map.of()).statusCode()).isEqualTo(404);
        assertThat(world.in("province").get("/clients").statusCode()).isEqualTo(403);
    }

    @Test
    void how_the_product_fares_is_told_in_both_languages() {
        SignedIn admin = world.in("admin");
        assertThat(admin.get("/status").body()).contains("运行情况", "还没有评估过", "name=\"form-token\"");
        assertThat(admin.get("/status?lang=en").body()).contains("Latest reviews", "Open findings").doesNotContain("未了结");
    }
}
