package cn.dingxiang.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.casework.Action;
import cn.dingxiang.casework.CaseFile;
import cn.dingxiang.casework.CaseState;
import cn.dingxiang.casework.CaseWorld;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Role;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.web.SignedIn;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A student answers what the county holds against them, over HTTP. */
@Tag("database")
class StudentAnswersTest {
    private static final String OTHER = "JD2016-BY000018";
    private static final byte[] PHOTO = Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static LifeWorld life;
    private static CaseWorld world;

    private Actor zhao;
    private long agreement;
    private CaseFile file;
    private SignedIn student;
    private SignedIn other;

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
        Actor wang = life.officer("wang");
        zhao = life.officer("zhao");
        life.reviewer("li");
        agreement = life.serving(LifeWorld.NUMBER, "张三", wang);
        life.serving(OTHER, "李四", wang);
        world.on("2027-03-16");
        world.event(wang, LifeWorld.NUMBER, "2027-03-10", "LEFT_POST", "reason", "RESIGNED");
        world.night("2027-03-16");
        world.on("2027-03-20");
        file = world.caseOf(agreement, "");
        student = student("zhang", LifeWorld.NUMBER);
        other = student("lisi", OTHER);
    }

    private static SignedIn student(String name, String number) {
        long person = life.application().get(AgreementRecords.class).find(number).orElseThrow().person();
        SignedIn.account(life.application(), name, Role.STUDENT, "22", null, null, null, person);
        SignedIn in = SignedIn.as(life.server(), name);
        in.get("/student");
        return in;
    }

    private String path() {
        return "/student/cases/" + file.id();
    }

    private void told() {
        file = world.step(zhao, file, Action.BEGIN_VERIFYING, "核实");
        file = world.lettered(zhao, file, Action.SERVE_NOTICE, "已送达", "attachment:1");
    }

    private String version() {
        return Integer.toString(world.caseOf(agreement, "").version());
    }

    @Test
    void a_case_is_told_in_plain_words_and_neither_what_officers_thought_nor_who_they_are() {
        told();
        String page = student.get(path()).body();
        assertThat(page).contains("服务期未满离岗", "您有权陈述和申辩", "请在 2027年4月4日前答复", "您的权利", path() + "/statement", path() + "/complaint",
                "催告函").doesNotContain("zhao");
        assertThat(student.get("/student/cases").body()).contains(path(), "请在 2027年4月4日前答复");
        assertThat(student.get("/student").body()).contains(path()).doesNotContain("目前没有要您办的事");
        assertThat(page).doesNotContain("已认定违约");
    }

    @Test
    void a_statement_with_a_photo_is_heard_and_stands_in_the_case() {
        told();
        assertThat(student.get(path() + "/statement").body()).contains("我的陈述", "checked");
        HttpResponse<String> sent = student.upload(path() + "/statement", Map.of("text", "家中老人患病<i>", "version", version()), "诊断.png",
                PHOTO);
        assertThat(sent.headers().firstValue("HX-Redirect")).hasValue(path() + "?said=statement");
        CaseFile heard = world.caseOf(agreement, "");
        assertThat(heard.state()).isEqualTo(CaseState.HEARING);
        assertThat(heard.last(Action.HEAR_STATEMENT).orElseThrow()).satisfies(step -> {
            assertThat(step.by()).isEqualTo("zhang");
            assertThat(step.role()).isEqualTo(Role.STUDENT);
            assertThat(step.reason()).isEqualTo("家中老人患病<i>");
            assertThat(step.evidence()).singleElement().asString().startsWith("attachment:");
        });
        assertThat(student.get(path()).body()).contains("我作了陈述申辩", "家中老人患病&lt;i&gt;", "诊断.png");
        SignedIn officer = SignedIn.as(life.server(), "zhao");
        assertThat(officer.get("/cases/" + file.id()).body()).contains("家中老人患病&lt;i&gt;", "诊断.png");
        assertThat(world.rows("SELECT actor, action FROM audit_entry WHERE action = 'case.hear-statement'")).containsExactly("zhang|case.hear-statement");
        assertThat(student.upload(path() + "/statement", Map.of("text", "再说一次", "version", version()), "b.png", PHOTO)
                .headers().firstValue("HX-Redirect")).hasValue(path() + "?said=not-offered");
    }

    @Test
    void a_complaint_needs_words_and_a_paper_and_nothing_brought_is_lost() {
        HttpResponse<String> bare = student.upload(path() + "/complaint", Map.of("text", "记录有误", "version", version()), "", new byte[0]);
        assertThat(bare.statusCode()).isEqualTo(422);
        assertThat(bare.body()).contains("请附一份材料", "记录有误");
        HttpResponse<String> wordless = student.upload(path() + "/complaint", Map.of("text", " ", "version", version()), "在岗.png", PHOTO);
        assertThat(wordless.statusCode()).isEqualTo(422);
        assertThat(wordless.body()).contains("在岗.png").containsPattern("value=\"attachment:\\d+\" checked");
        String paper = wordless.body().replaceAll("(?s).*value=\"(attachment:\\d+)\" checked.*", "$1");
        assertThat(student.upload(path() + "/complaint", Map.of("text", "记录有误", "version", "99", "evidence", paper), "", new byte[0]).body())
                .contains("刷新");
        HttpResponse<String> sent = student.upload(path() + "/complaint", Map.of("text", "记录有误", "version", version(), "evidence", paper), "",
                new byte[0]);
        assertThat(sent.headers().firstValue("HX-Redirect")).hasValue(path() + "?said=complaint");
        assertThat(world.caseOf(agreement, "").state()).isEqualTo(CaseState.APPEAL);
        assertThat(world.caseOf(agreement, "").last(Action.LODGE_COMPLAINT).orElseThrow().evidence()).containsExactly(paper);
    }

    @Test
    void another_student_finds_nothing_there_and_points_at_nothing_of_others() {
        told();
        for (String address : new String[] {path(), path() + "/statement", path() + "/complaint", path() + "/nothing"}) {
            assertThat(other.get(address).statusCode()).as(address).isEqualTo(404);
        }
        assertThat(other.upload(path() + "/statement", Map.of("text", "x", "version", version()), "a.png", PHOTO).statusCode()).isEqualTo(404);
        assertThat(student.get(path() + "/nothing").statusCode()).isEqualTo(404);
        HttpResponse<String> officersPaper = student.upload(path() + "/statement", Map.of("text", "x", "version", version(), "evidence",
                "attachment:1"), "", new byte[0]);
        assertThat(officersPaper.statusCode()).isEqualTo(422);
        assertThat(world.caseOf(agreement, "").state()).isEqualTo(CaseState.NOTICE_SERVED);
        assertThat(SignedIn.as(life.server(), "zhao").get("/student/cases").statusCode()).isEqualTo(403);
    }
}
