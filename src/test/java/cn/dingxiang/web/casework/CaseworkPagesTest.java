package cn.dingxiang.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.casework.Action;
import cn.dingxiang.casework.CaseFile;
import cn.dingxiang.casework.CaseState;
import cn.dingxiang.casework.CaseWorld;
import cn.dingxiang.casework.letter.LetterBook;
import cn.dingxiang.directory.Accounts;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Counties;
import cn.dingxiang.directory.Role;
import cn.dingxiang.web.SignedIn;
import cn.dingxiang.work.task.CaseSheet;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pages of cases over HTTP: whom they open for, what comes back, and that nothing happens twice or by one person alone. */
@Tag("database")
class CaseworkPagesTest {
    private static final String HOSTILE = "<script>alert('x')</script>";
    private static final List<Role> WITHOUT_CASES = List.of(Role.HOSPITAL, Role.TOWNSHIP_UNIT, Role.STUDENT, Role.ADMINISTRATOR);

    private static LifeWorld life;
    private static CaseWorld world;

    private Actor wang;
    private long agreement;
    private CaseFile file;

    @BeforeAll
    static void open() {
        life = new LifeWorld();
        world = life.world();
    }

    @AfterAll
    static void close() {
        life.close();
    }

    @BeforeEach
    void a_doctor_who_left() {
        world.fresh();
        life.application().get(Counties.class).createIfAbsent(List.of("220284"));
        wang = life.officer("wang");
        life.officer("zhao");
        life.reviewer("li");
        life.reviewer("qian");
        agreement = life.serving(LifeWorld.NUMBER, HOSTILE, wang);
        world.on("2027-03-16");
        world.event(wang, LifeWorld.NUMBER, "2027-03-10", "LEFT_POST", "reason", "RESIGNED");
        world.night("2027-03-16");
        world.on("2027-03-20");
        file = world.caseOf(agreement, "");
    }

    private SignedIn in(String name) {
        SignedIn in = SignedIn.as(life.server(), name);
        in.get("/cases");
        return in;
    }

    private String path() {
        return "/cases/" + file.id();
    }

    private HttpResponse<String> step(SignedIn who, Action action, String... fields) {
        Map<String, String> typed = new HashMap<>();
        typed.put("version", Integer.toString(world.caseOf(agreement, "").version()));
        for (int place = 0; place < fields.length; place += 2) {
            typed.put(fields[place], fields[place + 1]);
        }
        return who.post(path() + "/steps/" + action, typed);
    }

    @Test
    void roles_without_cases_are_turned_away_and_a_foreign_county_finds_nothing_there() {
        for (Role role : WITHOUT_CASES) {
            life.account("x-" + role, role, null, role == Role.ADMINISTRATOR ? null : CaseWorld.COUNTY);
            SignedIn other = SignedIn.as(life.server(), "x-" + role);
            for (String address : List.of("/cases", path(), path() + "/steps/BEGIN_VERIFYING", path() + "/dossier", "/letters", "/letters/1",
                    "/letters/office", "/objections", "/objections/1", path() + "/attachments/1")) {
                assertThat(other.get(address).statusCode()).as(role + " " + address).isEqualTo(403);
            }
        }
        life.account("panshi", Role.COUNTY_OFFICER, null, "220284");
        SignedIn panshi = in("panshi");
        assertThat(panshi.get("/cases").body()).doesNotContain(LifeWorld.NUMBER);
        for (String address : List.of(path(), path() + "/steps/BEGIN_VERIFYING", path() + "/dossier", path() + "/letters/REMINDER",
                "/letters/1", "/letters/1/page", "/letters/1/document", "/letters/1/proof", path() + "/attachments/1",
                "/cases?county=" + CaseWorld.COUNTY, "/letters?county=" + CaseWorld.COUNTY, "/objections?county=" + CaseWorld.COUNTY)) {
            assertThat(panshi.get(address).statusCode()).as(address).isEqualTo(404);
        }
        for (String address : List.of(path() + "/steps/BEGIN_VERIFYING", path() + "/payments", "/letters/1/proofs", "/letters/1/mail",
                path() + "/letters/REMINDER", "/objections/1/settle", path() + "/attachments/1/remove")) {
            assertThat(panshi.post(address, Map.of("reason", "x", "version", "0")).statusCode()).as(address).isEqualTo(404);
        }
        life.account("changchun", Role.PREFECTURE, "2201", null);
        assertThat(in("changchun").get(path()).statusCode()).isEqualTo(404);
        assertThat(world.caseOf(agreement, "").version()).isEqualTo(file.version());
    }

    @Test
    void an_auditor_sees_everything_and_does_nothing() {
        life.account("audit", Role.AUDITOR, null, null);
        SignedIn auditor = in("audit");
        String page = auditor.get(path()).body();
        assertThat(page).contains("服务期未满离岗").doesNotContain("/steps/", "name=\"file\"");
        assertThat(auditor.get(path() + "/steps/BEGIN_VERIFYING").statusCode()).isEqualTo(403);
        assertThat(step(auditor, Action.BEGIN_VERIFYING, "reason", "x").statusCode()).isEqualTo(403);
        assertThat(world.rows("SELECT action, object FROM audit_entry WHERE actor = 'audit' AND action = 'person.view'"))
                .containsOnly("person.view|case:" + file.id());
    }

    @Test
    void a_case_says_who_what_since_when_whose_turn_and_why_and_never_calls_a_finding_a_breach() {
        String page = in("zhao").get(path()).body();
        assertThat(page).contains("服务期未满离岗", "2027年3月10日", "待核实", "县卫生健康局", "2027年3月31日", "如何消除", "协议第三条", "2027-03-16 09:00 · wang",
                "&lt;script&gt;alert('x')&lt;/script&gt;").doesNotContain(HOSTILE);
        assertThat(page).doesNotContain("违约责任", "构成违约", "已认定违约");
        String english = in("zhao").get(path() + "?lang=en").body();
        assertThat(english).contains("What can be done now", "county health bureau").doesNotContain("下一步");
    }

    @Test
    void then_and_now_are_compared_for_a_past_day() {
        String page = in("zhao").get(path() + "?then=2027-03-12").body();
        assertThat(page).contains("2027-03-12 当时所知", "新出现", "其间录入、更正或作废的记录");
        assertThat(in("zhao").get(path() + "?then=nonsense").body()).contains("日期不对");
        assertThat(in("zhao").get(path() + "?then=2029-01-01").statusCode()).isEqualTo(200);
    }

    @Test
    void a_step_with_problems_comes_back_filled_in_and_nothing_has_happened() {
        SignedIn zhao = in("zhao");
        step(zhao, Action.BEGIN_VERIFYING, "reason", "联系本人");
        HttpResponse<String> back = step(zhao, Action.SERVE_NOTICE, "reason", HOSTILE + "当面送达", "letterHow", "point", "letter-MATTERS",
                "自己写的事项");
        assertThat(back.statusCode()).isEqualTo(422);
        assertThat(back.body()).contains("当面送达", "自己写的事项", "附依据").doesNotContain(HOSTILE);
        assertThat(step(zhao, Action.SERVE_NOTICE, "reason", " ").body()).contains("没有填写");
        assertThat(world.caseOf(agreement, "").state()).isEqualTo(CaseState.VERIFYING);
        assertThat(world.rows("SELECT id FROM letter WHERE case_id IS NOT NULL")).isEmpty();
    }

    @Test
    void a_step_sent_again_or_seen_too_early_changes_nothing() {
        SignedIn zhao = in("zhao");
        Map<String, String> typed = Map.of("version", Integer.toString(file.version()), "reason", "联系本人");
        assertThat(zhao.post(path() + "/steps/BEGIN_VERIFYING", typed).statusCode()).isEqualTo(303);
        CaseFile after = world.caseOf(agreement, "");
        HttpResponse<String> again = zhao.post(path() + "/steps/BEGIN_VERIFYING", typed);
        assertThat(again.headers().firstValue("Location").orElse("")).contains("said=not-offered");
        HttpResponse<String> stale = zhao.post(path() + "/steps/DISMISS", Map.of("version", Integer.toString(file.version()), "reason", "x",
                "evidence", "attachment:1"));
        assertThat(stale.statusCode()).isEqualTo(422);
        assertThat(stale.body()).contains("其他人刚刚办理过此个案");
        assertThat(world.caseOf(agreement, "")).isEqualTo(after);
    }

    @Test
    void nobody_confirms_alone_nor_whoever_recorded_the_fact() {
        served();
        world.on("2027-04-12");
        SignedIn wang = in("wang");
        assertThat(wang.get(path()).body()).contains("您录入或更正过所依据的事实", "暂不能提出认定").doesNotContain("/steps/PROPOSE_CONFIRMATION");
        assertThat(step(wang, Action.PROPOSE_CONFIRMATION, "reason", "x", "evidence", "attachment:5").headers().firstValue("Location").orElse(""))
                .contains("said=not-offered");
        SignedIn li = in("li");
        assertThat(step(li, Action.PROPOSE_CONFIRMATION, "reason", "事实清楚", "evidence", "attachment:5").statusCode()).isEqualTo(303);
        assertThat(li.get(path()).body()).contains("须由两人", "暂不能复核认定").doesNotContain("/steps/CONFIRM");
        step(li, Action.CONFIRM, "reason", "同意", "evidence", "attachment:5", "letterHow", "later");
        assertThat(world.caseOf(agreement, "").state()).isEqualTo(CaseState.CONFIRMATION_PROPOSED);
        assertThat(step(in("qian"), Action.CONFIRM, "reason", "同意", "evidence", "attachment:5", "letterHow", "later").statusCode()).isEqualTo(303);
        assertThat(world.caseOf(agreement, "").state()).isEqualTo(CaseState.CONFIRMED);
    }

    private void served() {
        Actor zhao = life.officer("zhao");
        world.step(zhao, file, Action.BEGIN_VERIFYING, "联系");
        world.on("2027-03-25");
        world.lettered(zhao, file, Action.SERVE_NOTICE, "送达");
    }

    @Test
    void a_letter_opens_as_page_and_document_with_safe_headers_and_its_proof_is_recorded_once_it_is_whole() {
        served();
        long letter = life.application().get(LetterBook.class).ofCase(file.id()).get(0).id();
        SignedIn zhao = in("zhao");
        assertThat(zhao.get("/letters").body()).contains("梨树县卫健定向催〔2027〕1号", "尚未送出");
        HttpResponse<String> page = zhao.get("/letters/" + letter + "/page");
        assertThat(page.headers().allValues("Content-Security-Policy")).containsExactly("default-src 'none'; style-src 'unsafe-inline';"
                + " img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        assertThat(page.body()).contains("催告函").doesNotContain(HOSTILE);
        HttpResponse<String> document = zhao.get("/letters/" + letter + "/document");
        assertThat(document.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment;").contains("filename*=UTF-8''");
        assertThat(zhao.get("/letters/" + letter + "/proof").body()).contains("催告函");

        String proofs = "/letters/" + letter + "/proofs";
        HttpResponse<String> back = zhao.post(proofs, Map.of("kind", "HANDED_OVER", "on", "2027-03-25", "person", "本人" + HOSTILE));
        assertThat(back.statusCode()).isEqualTo(422);
        assertThat(back.body()).contains("要附上签收回执的扫描件", "value=\"本人&lt;script").doesNotContain(HOSTILE);
        assertThat(zhao.post(proofs, Map.of("kind", "HANDED_OVER", "on", "2027-03-25", "person", "本人", "scan", "1")).statusCode()).isEqualTo(303);
        assertThat(zhao.get("/letters/" + letter).body()).contains("已送达 2027-03-25");
        assertThat(zhao.get("/letters?served=no").body()).doesNotContain("梨树县卫健定向催〔2027〕1号");
        assertThat(zhao.post(proofs + "/1/void", Map.of("reason-1", " ")).statusCode()).isEqualTo(422);
        assertThat(zhao.get("/letters/" + letter).body()).contains("已送达 2027-03-25");
    }

    @Test
    void a_letter_that_was_replaced_and_the_one_in_its_place_lead_to_each_other() {
        served();
        long older = life.application().get(LetterBook.class).ofCase(file.id()).get(0).id();
        life.application().execute("INSERT INTO letter (number, office, kind, year, sequence, agreement_id, case_id, addressee, addressee_name,"
                + " replaces_id, issued_on, issued_at, issued_by, data, document_hash, page_hash) SELECT REPLACE(number, '1号', '2号'), office,"
                + " kind, year, sequence + 1, agreement_id, case_id, addressee, addressee_name, id, issued_on, issued_at, issued_by, data,"
                + " document_hash, page_hash FROM letter WHERE id = " + older);
        long newer = life.application().get(LetterBook.class).replacementOf(older).orElseThrow().id();
        SignedIn zhao = in("zhao");
        assertThat(zhao.get("/letters/" + older).body()).contains("已被替代", "<a href=\"/letters/" + newer + "\">");
        assertThat(zhao.get("/letters/" + newer).body()).contains("替代了", "<a href=\"/letters/" + older + "\">").doesNotContain("已被替代");
    }

    @Test
    void the_list_is_narrowed_and_its_figures_open_what_they_count() {
        life.serving("JD2016-BY000019", "王五", wang);
        world.event(wang, "JD2016-BY000019", "2027-03-18", "LEFT_POST", "reason", "RESIGNED");
        world.night("2027-03-20");
        SignedIn li = in("li");
        String all = li.get("/cases").body();
        assertThat(all).contains("<b>2</b>在办", "王五", LifeWorld.NUMBER, "县卫生健康局", "还剩").doesNotContain(HOSTILE);
        assertThat(li.get("/cases?q=王五".replace("王五", "%E7%8E%8B%E4%BA%94")).body()).contains("王五").doesNotContain(LifeWorld.NUMBER);
        assertThat(li.get("/cases?kind=NOT_REPORTED").body()).contains("没有符合条件的个案");
        assertThat(li.get("/cases?side=COUNTY").body()).doesNotContain("王五");
        assertThat(li.get("/cases?state=ENDED").body()).doesNotContain("王五");
        assertThat(li.get("/cases?limit=late").body()).doesNotContain("王五");
        assertThat(li.get("/cases?limit=soon&sort=-opened&after=rubbish").statusCode()).isEqualTo(200);
        world.on("2027-05-01");
        assertThat(in("li").get("/cases?limit=late").body()).contains("王五", "超期");
    }

    @Test
    void how_the_office_signs_is_changed_by_a_reviewer_only() {
        assertThat(in("zhao").get("/letters/office").body()).contains("梨树县卫健定向催〔2027〕1号").doesNotContain("name=\"prefix\"");
        assertThat(in("zhao").post("/letters/office", Map.of("name", "x", "prefix", "y")).statusCode()).isEqualTo(403);
        SignedIn li = in("li");
        assertThat(li.post("/letters/office", Map.of("name", "", "prefix", "梨卫健定向")).statusCode()).isEqualTo(422);
        assertThat(li.post("/letters/office", Map.of("name", "梨树县卫生健康局", "prefix", "梨卫健定向")).statusCode()).isEqualTo(303);
        assertThat(li.get("/letters/office").body()).contains("梨卫健定向催〔2027〕1号");
    }

    @Test
    void reminders_to_several_and_the_list_as_it_stands_are_put_in_the_queue_and_nothing_of_another_county() {
        SignedIn zhao = in("zhao");
        assertThat(zhao.get("/letters/bulk?case=" + file.id()).body()).contains("2027-04-04", LifeWorld.NUMBER).doesNotContain(HOSTILE);
        String id = Long.toString(file.id());
        HttpResponse<String> back = zhao.post("/letters/bulk", Map.of("case", id, "letter-MATTERS", "请说明情况"));
        assertThat(back.statusCode()).isEqualTo(422);
        assertThat(back.body()).contains("请说明情况", "没有填写");
        assertThat(zhao.get("/cases?side=STUDENT").body()).contains("给筛选出的全部制发催告函", "name=\"side\" value=\"STUDENT\"");
        assertThat(zhao.get("/letters/bulk?all=true&side=STUDENT").body()).contains(LifeWorld.NUMBER, "name=\"all\" value=\"true\"");
        assertThat(zhao.get("/letters/bulk?all=true&side=EMPLOYER").body()).doesNotContain(LifeWorld.NUMBER);
        assertThat(zhao.post("/letters/bulk", Map.of("letter-MATTERS", "x")).statusCode()).isEqualTo(422);
        HttpResponse<String> queued = zhao.post("/letters/bulk", Map.of("case", id, "letter-MATTERS", "请说明情况", "letter-BASIS", "协议第三条",
                "letter-DEADLINE", "2027-04-04"));
        assertThat(queued.headers().firstValue("Location").orElse("")).startsWith("/jobs/");
        assertThat(zhao.post("/cases/export?limit=late", Map.of()).headers().firstValue("Location").orElse("")).startsWith("/jobs/");
        assertThat(exported("zhao", Map.of("kind", "LEFT_POST"))).containsExactly("[" + HOSTILE + ", " + LifeWorld.NUMBER
                + ", 梨树县, 定向生, 服务期未满离岗, , 2027-03-10, 2027-03-16, 待核实, 2027-03-31]");
        assertThat(exported("zhao", Map.of("limit", "late"))).isEmpty();
        life.account("panshi", Role.COUNTY_OFFICER, null, "220284");
        assertThat(exported("panshi", Map.of())).isEmpty();
        assertThat(in("panshi").get("/letters/bulk?all=true").body()).doesNotContain(LifeWorld.NUMBER);
        assertThat(in("panshi").get("/letters/bulk?case=" + id).statusCode()).isEqualTo(404);
        assertThat(in("panshi").post("/letters/bulk", Map.of("case", id)).statusCode()).isEqualTo(404);
    }

    private static List<String> exported(String name, Map<String, String> filters) {
        List<String> rows = new ArrayList<>();
        Actor actor = Actor.of(life.application().get(Accounts.class).find(name).orElseThrow(), null);
        life.application().get(CaseSheet.class).rows(actor, filters, Locale.ROOT, row -> rows.add(row.toString()));
        return rows;
    }
}
