package cn.dingxiang.web.student;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.web.ServedDemo;
import cn.dingxiang.web.SignedIn;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class StudentPagesTest {
    private static ServedDemo demo;
    private static SignedIn student;

    @BeforeAll
    static void start() {
        demo = ServedDemo.shared();
        student = SignedIn.as(demo.server(), "student", ServedDemo.account("student").password());
    }

    @Test
    void the_first_sentence_says_how_long_is_still_to_be_served_and_until_when() {
        assertThat(student.get("/student").body()).containsPattern("还需服务 \\d+ 年 \\d+ 天 · 预计 \\d{4}年\\d+月\\d+日期满").contains("下一件事",
                "我能报考吗？", "对方欠我的");
    }

    @Test
    void the_licensing_exam_is_permitted_and_changing_jobs_is_forbidden_with_the_clause() {
        assertThat(student.get("/student/may-i?question=LICENSING&on=2026-12-01").body()).contains("state-green");
        assertThat(student.get("/student/may-i?question=CHANGE_JOB&on=2026-12-01").body()).contains("state-red", "协议第");
        assertThat(student.get("/student/may-i?question=NO_SUCH&on=then").statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_supposed_is_worked_out_and_not_stored() {
        String before = demo.ask("SELECT COUNT(*) FROM event");
        assertThat(student.get("/student/what-if?what=RESIGNS&on=2026-12-01").body()).contains("如果那天终止协议", "¥");
        assertThat(student.get("/student/what-if?what=LEAVE&on=2026-12-01&until=2027-03-01&ground=ILLNESS").body()).contains("预计");
        assertThat(student.get("/student/what-if?what=LEAVE&on=2026-12-01&until=2026-11-01&ground=ILLNESS").body())
                .contains("返回的日子要晚于离开的日子");
        assertThat(demo.ask("SELECT COUNT(*) FROM event")).isEqualTo(before);
    }

    @Test
    void an_officers_look_at_the_person_shows_on_the_students_page_without_the_officers_name() {
        String id = demo.ask("SELECT id FROM agreement WHERE number = 'JD2017-BY000032'");
        SignedIn.as(demo.server(), "lishu", ServedDemo.account("lishu").password()).get("/agreements/" + id);
        assertThat(student.get("/student/data").body()).contains("<b>查看个人资料</b> · 协议", "2026-11-27", "县级经办").doesNotContain("lishu");
    }

    @Test
    void another_persons_agreement_is_not_there() {
        String other = demo.ask("SELECT MIN(id) FROM agreement WHERE number <> 'JD2017-BY000032'");
        HttpResponse<String> answer = student.get("/student?agreement=" + other);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(student.get("/agreements/" + other).statusCode()).isEqualTo(403);
    }
}
