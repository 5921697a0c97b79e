package cn.dingxiang.web.employer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.casework.NightlyWork;
import cn.dingxiang.confirmation.LinkWorld;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.Unit;
import cn.dingxiang.review.ReviewMode;
import cn.dingxiang.web.SignedIn;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The employer's front door, over HTTP. */
@Tag("database")
class EmployerPagesTest {
    private static LinkWorld world;
    private static URI server;
    private static int accounts;

    @BeforeAll
    static void start() {
        world = new LinkWorld();
        server = world.get(EmbeddedServer.class).start().getURI();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private static SignedIn unit(Role role, Unit unit) {
        String username = "unit" + ++accounts;
        SignedIn.account(world.application(), username, role, "22", null, LinkWorld.COUNTY, unit == null ? null : unit.id(), null);
        SignedIn signedIn = SignedIn.as(server, username);
        signedIn.get("/employer");
        return signedIn;
    }

    private static void reviewed(String day) {
        world.get(NightlyWork.class).run(LocalDate.parse(day), ReviewMode.FULL);
    }

    private static String question(String page) {
        Matcher address = Pattern.compile("href=\"(/employer/questions/\\d+)\"").matcher(page);
        assertThat(address.find()).as(page).isTrue();
        return address.group(1);
    }

    private static long agreement() {
        return Long.parseLong(world.rows("SELECT id FROM agreement").get(0));
    }

    @Test
    void the_unit_answers_here_what_its_mail_asked_and_the_mailed_link_is_closed() {
        world.graduated();
        String token = world.mailed(world.hospital(), "NOT_REPORTED", "", "2021-07-30");
        reviewed("2021-07-10");
        SignedIn hospital = unit(Role.HOSPITAL, world.hospital());
        String home = hospital.get("/employer").body();
        assertThat(home).contains("王小明", "是否已报到？", "已到岗", "有异议");
        String path = question(home);
        assertThat(hospital.get(path).body()).contains("报到日期", "value=\"unit" + accounts + "\"");
        HttpResponse<String> future = hospital.post(path, Map.of("decision", "confirm", "on", "2021-08-01", "by", "<b>李四"));
        assertThat(future.statusCode()).isEqualTo(422);
        assertThat(future.body()).contains("日期应在", "&lt;b>李四").doesNotContain("<b>李四");
        HttpResponse<String> done = hospital.post(path, Map.of("decision", "confirm", "on", "2021-07-09", "by", "李四"));
        assertThat(done.headers().firstValue("Location")).hasValue("/employer?said=confirmed");
        assertThat(world.rows("SELECT CONCAT_WS(' ', on_date, kind, source, recorded_by) FROM event ORDER BY id DESC LIMIT 1"))
                .containsExactly("2021-07-09 REPORTED EMPLOYER unit" + accounts);
        assertThat(SignedIn.nobody(server).get("/confirm/" + token).body()).contains("已经答复过");
        assertThat(hospital.post(path, Map.of("decision", "confirm", "on", "2021-07-08", "by", "李四")).statusCode()).isEqualTo(409);
        assertThat(hospital.get("/employer").body()).contains("没有待确认的事项");
        assertThat(world.rows("SELECT CONCAT(action, ' ', actor) FROM audit_entry WHERE action = 'question.confirm'"))
                .containsExactly("question.confirm unit" + accounts);
    }

    @Test
    void what_its_mail_never_asked_is_asked_too_and_an_objection_goes_to_the_county() {
        world.serving();
        reviewed("2026-01-15");
        SignedIn township = unit(Role.TOWNSHIP_UNIT, world.township());
        String path = question(township.get("/employer").body());
        assertThat(township.get(path + "?object=yes").body()).contains("open", "异议内容");
        assertThat(township.post(path, Map.of("decision", "object", "reason", "", "by", "李四")).statusCode()).isEqualTo(422);
        assertThat(township.post(path, Map.of("decision", "object", "reason", "查无此人", "by", "李四")).headers().firstValue("Location"))
                .hasValue("/employer?said=objected");
        assertThat(world.rows("SELECT text FROM employer_objection")).containsExactly("查无此人");
    }

    @Test
    void another_unit_another_role_and_an_account_without_a_unit_see_nothing() {
        world.serving();
        reviewed("2026-01-15");
        String path = question(unit(Role.TOWNSHIP_UNIT, world.township()).get("/employer").body());
        long agreement = agreement();
        Unit other = world.get(cn.dingxiang.directory.Units.class).put(LinkWorld.COUNTY, "另一镇卫生院", Unit.Kind.TOWNSHIP_CENTRE);
        SignedIn stranger = unit(Role.TOWNSHIP_UNIT, other);
        assertThat(stranger.get("/employer").body()).doesNotContain("王小明");
        assertThat(stranger.get("/employer/people").body()).doesNotContain("王小明");
        assertThat(stranger.get("/employer/duties").body()).doesNotContain("王小明");
        assertThat(stranger.get(path).statusCode()).isEqualTo(404);
        assertThat(stranger.post(path, Map.of("decision", "object", "reason", "x", "by", "x")).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/employer/people/" + agreement).statusCode()).isEqualTo(404);
        assertThat(stranger.post("/employer/people/" + agreement + "/pay", Map.of("pay-from", "2026-01-01", "pay-monthly", "1", "pay-parity", "1"))
                .statusCode()).isEqualTo(404);
        assertThat(unit(Role.TOWNSHIP_UNIT, null).get("/employer").statusCode()).isEqualTo(404);
        for (Role role : List.of(Role.COUNTY_OFFICER, Role.STUDENT, Role.PROVINCE, Role.AUDITOR)) {
            SignedIn office = SignedIn.as(world.application(), server, role, LinkWorld.COUNTY);
            assertThat(office.get("/employer").statusCode()).as(role.name()).isEqualTo(403);
            assertThat(office.get("/employer/people/" + agreement).statusCode()).as(role.name()).isEqualTo(403);
        }
        assertThat(world.rows("SELECT text FROM employer_objection")).isEmpty();
    }

    @Test
    void the_hospital_reports_leave_return_pay_and_a_year_of_its_own_doctor() {
        world.serving();
        reviewed("2026-01-15");
        SignedIn hospital = unit(Role.HOSPITAL, world.hospital());
        String person = "/employer/people/" + agreement();
        assertThat(hospital.get("/employer/people").body()).contains(person, "喇嘛甸镇卫生院");
        assertThat(hospital.get(person).body()).contains("核验年度在岗", "此人可以享有的待遇");
        HttpResponse<String> nothing = hospital.post(person + "/leave", Map.of("leave-from", "2026-01-05", "leave-until", "2026-01-01",
                "leave-ground", "ILLNESS"));
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("应返岗日期须晚于开始日期", "value=\"2026-01-01\"");
        assertThat(hospital.post(person + "/back", Map.of("back-on", "2026-01-10")).body()).contains("没有与这个日期相符的请假记录");
        assertThat(hospital.post(person + "/leave", Map.of("leave-from", "2026-01-05", "leave-until", "2026-01-20", "leave-ground", "ILLNESS"))
                .statusCode()).isEqualTo(303);
        assertThat(hospital.get(person).body()).contains("请假中", "病假");
        assertThat(hospital.post(person + "/back", Map.of("back-on", "2026-01-15")).statusCode()).isEqualTo(303);
        assertThat(hospital.post(person + "/pay", Map.of("pay-from", "2026-01-01", "pay-monthly", "x", "pay-parity", "6000")).body())
                .contains("不是金额");
        assertThat(hospital.post(person + "/pay", Map.of("pay-from", "2026-01-01", "pay-monthly", "6,500", "pay-parity", "6000")).statusCode())
                .isEqualTo(303);
        assertThat(hospital.post(person + "/attest", Map.of("attest-year", "2019", "attest-on-post", "yes")).statusCode()).isEqualTo(422);
        assertThat(hospital.post(person + "/attest", Map.of("attest-year", "2025", "attest-on-post", "yes")).statusCode()).isEqualTo(303);
        assertThat(world.rows("SELECT CONCAT_WS(' ', on_date, kind) FROM event WHERE source = 'EMPLOYER' ORDER BY id")).containsExactly(
                "2026-01-05 SERVICE_PAUSED", "2026-01-15 SERVICE_RESUMED", "2026-01-01 PAY_RECORDED", "2026-01-15 ATTESTED");
        assertThat(hospital.post(person + "/anything", Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void a_unit_asks_for_a_post_of_its_own_and_sees_what_it_owes() {
        world.serving();
        reviewed("2026-01-15");
        SignedIn township = unit(Role.TOWNSHIP_UNIT, world.township());
        assertThat(township.get("/employer/duties").body()).contains("2025 年度：年度履约核验", "去确认");
        assertThat(township.get("/employer/posts/new").body()).contains("喇嘛甸镇卫生院");
        Map<String, String> post = Map.of("unit", Long.toString(world.township().id()), "hospital", Long.toString(world.hospital().id()),
                "track", "BACHELOR_CLINICAL", "quota", "yes", "capacity", "1", "from", "2027-09-01", "askedBy", "喇嘛甸镇卫生院");
        assertThat(township.post("/employer/posts", post).statusCode()).isEqualTo(303);
        assertThat(township.get("/employer/posts").body()).contains("空缺 1");
        Map<String, String> ofOthers = new java.util.HashMap<>(post);
        ofOthers.put("unit", Long.toString(world.hospital().id()));
        assertThat(township.post("/employer/posts", ofOthers).statusCode()).isEqualTo(422);
    }
}
