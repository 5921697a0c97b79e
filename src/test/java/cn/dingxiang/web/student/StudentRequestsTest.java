package cn.dingxiang.web.student;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.directory.Role;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.intake.NewEvents;
import cn.dingxiang.web.ServedDemo;
import cn.dingxiang.web.SignedIn;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a student asks for, from asking to the county's answer, over HTTP. */
@Tag("database")
class StudentRequestsTest {
    private static ServedDemo demo;
    private static SignedIn student;
    private static SignedIn other;
    private static SignedIn officer;
    private static SignedIn neighbour;
    private static String agreement;

    @BeforeAll
    static void start() {
        demo = ServedDemo.shared();
        student = SignedIn.as(demo.server(), "student", ServedDemo.account("student").password());
        officer = SignedIn.as(demo.server(), "lishu", ServedDemo.account("lishu").password());
        neighbour = SignedIn.as(demo.server(), "panshi", ServedDemo.account("panshi").password());
        agreement = demo.ask("SELECT id FROM agreement WHERE number = 'JD2017-BY000032'");
        String number = demo.ask("SELECT number FROM agreement WHERE county_code = '220284' ORDER BY id LIMIT 1");
        long person = demo.get(AgreementRecords.class).find(number).orElseThrow().person();
        SignedIn.account(demo.application(), "student-elsewhere", Role.STUDENT, "22", null, null, null, person);
        other = SignedIn.as(demo.server(), "student-elsewhere");
        student.get("/student");
        other.get("/student");
        officer.get("/county");
        neighbour.get("/county");
    }

    @BeforeEach
    void nothing_asked() {
        demo.application().execute("DELETE FROM student_request");
    }

    private static HttpResponse<String> ask(SignedIn who, String... fields) {
        Map<String, String> typed = new HashMap<>();
        for (int place = 0; place < fields.length; place += 2) {
            typed.put(fields[place], fields[place + 1]);
        }
        return who.upload("/student/requests", typed, "", new byte[0]);
    }

    private static HttpResponse<String> deferral() {
        return ask(student, "kind", "DEFERRAL", "ground", "MATERNITY", "from", "2026-12-01", "until", "2027-06-01", "reason", "产假<b>");
    }

    private static String last() {
        return demo.ask("SELECT MAX(id) FROM student_request");
    }

    @Test
    void a_deferral_asked_is_the_countys_work_and_once_accepted_leads_to_the_event_with_what_was_asked() {
        assertThat(deferral().headers().firstValue("HX-Redirect")).hasValue("/student/requests?said=asked");
        String id = last();
        assertThat(student.get("/student/requests").body()).contains("延期或暂缓", "产假", "2026-12-01", "等待答复", "撤回");
        assertThat(officer.get("/county").body()).contains("学生申请", "/requests/" + id);
        assertThat(officer.get("/requests").body()).contains("/requests/" + id, "JD2017-BY000032");
        assertThat(officer.get("/requests/" + id).body()).contains("产假&lt;b&gt;", "受理并去办理", "不同意");
        HttpResponse<String> accepted = officer.post("/requests/" + id + "/accept", Map.of("note", "请交医院证明"));
        String on = accepted.headers().firstValue("Location").orElseThrow();
        assertThat(on).startsWith("/agreements/" + agreement + "/events/new?kind=");
        String form = officer.get(on).body();
        assertThat(form).contains("value=\"2026-12-01\"", "value=\"2027-06-01\"", "value=\"MATERNITY\" selected");
        assertThat(student.get("/student/requests").body()).contains("已受理", "请交医院证明").doesNotContain("/withdraw");
        assertThat(officer.get("/requests/" + id).body()).contains("去登记事件");
        assertThat(officer.get("/requests").body()).doesNotContain("/requests/" + id + "\"");
        assertThat(officer.get("/requests?over=yes").body()).contains("/requests/" + id + "\"");
        assertThat(demo.ask("SELECT COUNT(DISTINCT action) FROM audit_entry WHERE object = 'request:" + id
                + "' AND action IN ('request.ask', 'request.accept', 'person.view')")).isEqualTo("3");
        assertThat(officer.post("/requests/" + id + "/reject", Map.of("reason", "x")).statusCode()).isEqualTo(422);
    }

    @Test
    void a_transfer_accepted_leads_to_the_workflow_and_one_rejected_says_why() {
        ask(student, "kind", "TRANSFER_ACROSS_COUNTIES", "unit", "明城镇卫生院", "county", "220284", "from", "2027-01-01", "reason", "随配偶");
        String id = last();
        assertThat(student.get("/student/requests").body()).contains("磐石市 明城镇卫生院");
        assertThat(officer.post("/requests/" + id + "/accept", Map.of()).headers().firstValue("Location"))
                .hasValue("/placement/new?agreement=" + agreement + "&workflow=TRANSFER&county=220284&orderedBy=STUDENT");
        ask(student, "kind", "TRANSFER_WITHIN_COUNTY", "unit", "胜利乡卫生院", "from", "2027-01-01", "reason", "离家近");
        String second = last();
        assertThat(officer.post("/requests/" + second + "/reject", Map.of("reason", " ")).statusCode()).isEqualTo(422);
        assertThat(officer.post("/requests/" + second + "/reject", Map.of("reason", "编制已满")).headers().firstValue("Location"))
                .hasValue("/requests/" + second + "?said=request-rejected");
        assertThat(student.get("/student/requests").body()).contains("未同意", "编制已满");
    }

    @Test
    void what_was_accepted_is_done_by_itself_once_the_leave_is_recorded_and_on_its_way_again_when_that_is_corrected() {
        deferral();
        String id = last();
        officer.post("/requests/" + id + "/accept", Map.of());
        AgreementRecords records = demo.get(AgreementRecords.class);
        long other = records.addEvents(NewEvents.of("JD2017-BY000032", List.of(leave("ILLNESS")), "lishu")).get(0).id();
        assertThat(demo.ask("SELECT state FROM student_request WHERE id = " + id)).as("leave for something else").isEqualTo("ACCEPTED");
        long event = records.addEvents(NewEvents.of("JD2017-BY000032", List.of(leave("MATERNITY")), "lishu")).get(0).id();
        assertThat(officer.get("/requests/" + id).body()).contains("已办结", "2026-11-02 的记录", "/agreements/" + agreement + "#records")
                .doesNotContain("去登记事件", "/close\"");
        assertThat(student.get("/student/requests").body()).contains("已办结", "见时间线：2026-11-02 的记录");
        assertThat(officer.get("/requests?state=DONE").body()).contains("/requests/" + id + "\"");
        assertThat(demo.ask("SELECT actor FROM audit_entry WHERE object = 'request:" + id + "' AND action = 'request.done'")).isEqualTo("lishu");

        long instead = records.correct(event, leave("MATERNITY", "2026-11-03"), "日期写错", "lishu").id();
        assertThat(officer.get("/requests/" + id).body()).contains("2026-11-03 的记录");
        records.correct(instead, null, "没有请假", "lishu");
        records.correct(other, null, "没有请假", "lishu");
        assertThat(officer.get("/requests/" + id).body()).contains("已受理", "去登记事件").doesNotContain("的记录");
        assertThat(demo.ask("SELECT COUNT(*) FROM audit_entry WHERE object = 'request:" + id + "' AND action = 'request.undone'")).isEqualTo("1");
    }

    private static Map<String, Object> leave(String ground) {
        return leave(ground, "2026-11-02");
    }

    private static Map<String, Object> leave(String ground, String on) {
        return Map.of("on", on, "kind", "SERVICE_PAUSED", "ground", ground, "approved", true, "source", "COUNTY");
    }

    @Test
    void the_county_closes_what_no_event_says_and_tells_the_student_what_became_of_it() {
        deferral();
        String id = last();
        assertThat(officer.post("/requests/" + id + "/close", Map.of("done", "x")).statusCode()).as("not accepted yet").isEqualTo(422);
        officer.post("/requests/" + id + "/accept", Map.of());
        assertThat(officer.post("/requests/" + id + "/close", Map.of("done", " ")).body()).contains("请写明办理结果");
        assertThat(neighbour.post("/requests/" + id + "/close", Map.of("done", "x")).statusCode()).isEqualTo(404);
        assertThat(officer.post("/requests/" + id + "/close", Map.of("done", "改用年假<i>")).headers().firstValue("Location"))
                .hasValue("/requests/" + id + "?said=request-closed");
        assertThat(officer.get("/requests/" + id).body()).contains("已办结", "改用年假&lt;i&gt;");
        assertThat(student.get("/student/requests").body()).contains("已办结", "办理结果：改用年假");
        assertThat(demo.ask("SELECT reason FROM audit_entry WHERE object = 'request:" + id + "' AND action = 'request.close'"))
                .isEqualTo("改用年假<i>");
    }

    @Test
    void a_paper_that_comes_with_it_is_opened_from_the_request() {
        byte[] photo = java.util.Base64.getDecoder().decode(
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        student.upload("/student/requests", Map.of("kind", "DEFERRAL", "ground", "ILLNESS", "from", "2026-12-01", "until", "2027-03-01", "reason",
                "住院"), "住院证明.png", photo);
        assertThat(officer.get("/requests/" + last()).body()).contains("住院证明.png");
        assertThat(officer.get("/requests/" + last() + "/attachment").headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(neighbour.get("/requests/" + last() + "/attachment").statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_wrong_comes_back_filled_in_and_the_same_is_not_asked_twice() {
        HttpResponse<String> backwards = ask(student, "kind", "DEFERRAL", "ground", "ILLNESS", "from", "2027-06-01", "until", "2027-05-01",
                "reason", "住院");
        assertThat(backwards.statusCode()).isEqualTo(422);
        assertThat(backwards.body()).contains("结束的日子须晚于开始的日子", "住院", "value=\"ILLNESS\" selected");
        assertThat(ask(student, "kind", "TRANSFER_ACROSS_COUNTIES", "unit", "x", "county", "220322", "from", "2027-01-01", "reason", "x").body())
                .contains("请选择本省另一个县");
        assertThat(ask(student, "kind", "TRANSFER_WITHIN_COUNTY", "unit", "", "from", "", "reason", "").statusCode()).isEqualTo(422);
        assertThat(ask(student, "kind", "NO_SUCH").statusCode()).isEqualTo(404);
        deferral();
        assertThat(deferral().body()).contains("正在等待答复");
        assertThat(student.post("/student/requests/" + last() + "/withdraw", Map.of()).headers().firstValue("Location"))
                .hasValue("/student/requests?said=taken-back");
        assertThat(deferral().statusCode()).isEqualTo(200);
    }

    @Test
    void nobody_else_sees_or_answers_it() {
        deferral();
        String id = last();
        assertThat(other.get("/student/requests").body()).doesNotContain("延期或暂缓</b>");
        assertThat(other.post("/student/requests/" + id + "/withdraw", Map.of()).statusCode()).isEqualTo(404);
        assertThat(other.upload("/student/requests?agreement=" + agreement, Map.of("kind", "DEFERRAL"), "", new byte[0]).statusCode()).isEqualTo(404);
        assertThat(neighbour.get("/requests").body()).doesNotContain("JD2017-BY000032");
        for (String address : new String[] {"/requests/" + id, "/requests/" + id + "/attachment"}) {
            assertThat(neighbour.get(address).statusCode()).as(address).isEqualTo(404);
        }
        assertThat(neighbour.post("/requests/" + id + "/accept", Map.of()).statusCode()).isEqualTo(404);
        assertThat(neighbour.post("/requests/" + id + "/reject", Map.of("reason", "x")).statusCode()).isEqualTo(404);
        assertThat(student.get("/requests").statusCode()).isEqualTo(403);
        SignedIn auditor = SignedIn.as(demo.server(), "auditor", ServedDemo.account("auditor").password());
        auditor.get("/audit");
        assertThat(auditor.get("/requests/" + id).body()).doesNotContain("/accept");
        assertThat(auditor.post("/requests/" + id + "/accept", Map.of()).statusCode()).isEqualTo(403);
        assertThat(demo.ask("SELECT state FROM student_request WHERE id = " + id)).isEqualTo("ASKED");
    }
}
