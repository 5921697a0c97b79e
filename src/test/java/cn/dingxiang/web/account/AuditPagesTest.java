package cn.dingxiang.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.audit.AuditChain;
import cn.dingxiang.web.SignedIn;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The audit trail over HTTP. */
@Tag("database")
class AuditPagesTest {
    private static AccountWorld world;

    @BeforeAll
    static void open() {
        world = new AccountWorld();
        world.account("auditor", Role.AUDITOR, null);
        world.account("lishu", Role.COUNTY_OFFICER, "220322");
        world.account("panshi", Role.COUNTY_REVIEWER, "220284");
        world.account("hospital", Role.HOSPITAL, "220322");
        record("220322", "of lishu", "<script>alert('x')</script>");
        record("220284", "of panshi", "{\"a\":1,\"b\":2}");
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static void record(String county, String before, String after) {
        world.application().get(AuditTrail.class).record(new AuditEntry(Actor.system("test"), "case.confirm", "case:" + county, county, before,
                after, null));
    }

    private static String first(SignedIn who, String address) {
        Matcher link = Pattern.compile("/audit/\\d+").matcher(who.get(address).body());
        assertThat(link.find()).as(address).isTrue();
        return link.group();
    }

    @Test
    void an_entry_is_found_by_what_was_done_and_opened_with_both_sides() {
        SignedIn auditor = world.in("auditor");
        String list = auditor.get("/audit?action=case.confirm&county=220322").body();
        assertThat(list).contains("确认违约认定", "个案 220322", "梨树县").doesNotContain("个案 220284");
        String entry = auditor.get(first(auditor, "/audit?action=case.&county=220322")).body();
        assertThat(entry).contains("of lishu", "&lt;script&gt;", "之前", "之后").doesNotContain("<script>alert");
        assertThat(auditor.get("/audit?who=lishu&from=2026-11-22&to=2026-11-22&lang=en").body()).contains("Audit trail");
    }

    @Test
    void a_county_sees_its_own_entries_and_finds_those_of_another_not_there() {
        SignedIn lishu = world.in("lishu");
        SignedIn panshi = world.in("panshi");
        assertThat(lishu.get("/audit?action=case.").body()).contains("个案 220322").doesNotContain("个案 220284");
        String theirs = first(panshi, "/audit?action=case.");
        assertThat(lishu.get(theirs).statusCode()).isEqualTo(404);
        assertThat(lishu.get("/audit/verification").statusCode()).isEqualTo(403);
        assertThat(world.in("hospital").get("/audit").statusCode()).isEqualTo(403);
    }

    @Test
    void the_chain_is_verified_and_says_when_an_entry_was_changed_behind_its_back() {
        SignedIn auditor = world.in("auditor");
        world.clock.set("2026-11-22T10:30:00");
        world.application().get(AuditChain.class).seal();
        assertThat(auditor.get("/audit/verification").body()).contains("第 1 封");
        assertThat(auditor.post("/audit/verification", Map.of()).body()).contains("与封存时一致");
        world.application().execute("UPDATE audit_entry SET reason = 'otherwise' WHERE id = 1");
        assertThat(auditor.post("/audit/verification", Map.of()).body()).contains("1 处对不上", "第 1 条：封存后被改动");
    }

    @Test
    void what_was_found_is_exported_as_a_job() {
        SignedIn auditor = world.in("auditor");
        auditor.get("/audit");
        HttpResponse<String> started = auditor.post("/audit/export", Map.of("action", "case.", "type", "xlsx"));
        assertThat(started.headers().firstValue("Location").orElse("")).matches("/jobs/\\d+");
        assertThat(auditor.get("/audit?from=yesterday").body()).contains("不是日期");
    }
}
