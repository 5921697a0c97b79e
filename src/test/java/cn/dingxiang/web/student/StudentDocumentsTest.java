package cn.dingxiang.web.student;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.directory.Role;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.web.ServedDemo;
import cn.dingxiang.web.SignedIn;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A student's documents and the looks at their data over HTTP: their own, and nobody else's. */
@Tag("database")
class StudentDocumentsTest {
    private static final byte[] PHOTO = Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static ServedDemo demo;
    private static SignedIn student;
    private static SignedIn other;
    private static String agreement;

    @BeforeAll
    static void start() {
        demo = ServedDemo.shared();
        student = SignedIn.as(demo.server(), "student", ServedDemo.account("student").password());
        agreement = demo.ask("SELECT id FROM agreement WHERE number = 'JD2017-BY000032'");
        String number = demo.ask("SELECT number FROM agreement WHERE county_code = '220284' ORDER BY id LIMIT 1");
        long person = demo.get(AgreementRecords.class).find(number).orElseThrow().person();
        SignedIn.account(demo.application(), "student-elsewhere", Role.STUDENT, "22", null, null, null, person);
        other = SignedIn.as(demo.server(), "student-elsewhere");
        student.get("/student");
        other.get("/student");
    }

    @Test
    void what_a_student_hands_in_is_theirs_to_open_and_no_other_students() {
        HttpResponse<String> handed = student.upload("/student/documents", Map.of("shows", "在岗照片<b>"), "照片.png", PHOTO);
        assertThat(handed.statusCode()).isEqualTo(200);
        assertThat(handed.headers().firstValue("HX-Redirect")).hasValue("/student/documents?said=brought");
        String id = demo.ask("SELECT MAX(id) FROM attachment WHERE agreement_id = " + agreement);
        assertThat(demo.ask("SELECT added_person FROM attachment WHERE id = " + id)).isNotNull();
        assertThat(student.get("/student/documents?said=brought").body()).contains("在岗照片&lt;b&gt;", "照片.png", "县卫生健康局可以看到");
        HttpResponse<String> opened = student.get("/student/documents/" + id);
        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(opened.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(demo.ask("SELECT action FROM audit_entry WHERE object = 'attachment:" + id + "' ORDER BY id DESC LIMIT 1"))
                .isEqualTo("attachment.view");
        assertThat(other.get("/student/documents/" + id).statusCode()).isEqualTo(404);
        assertThat(other.upload("/student/documents?agreement=" + agreement, Map.of("shows", "x"), "a.png", PHOTO).statusCode()).isEqualTo(404);
        assertThat(other.get("/student/documents?agreement=" + agreement).statusCode()).isEqualTo(404);
    }

    @Test
    void the_county_opens_it_from_the_persons_page_and_a_neighbour_does_not() {
        student.upload("/student/documents", Map.of("shows", "体检报告"), "体检.png", PHOTO);
        String paper = "/agreements/" + agreement + "/attachments/" + demo.ask("SELECT MAX(id) FROM attachment WHERE shows = '体检报告'");
        SignedIn officer = SignedIn.as(demo.server(), "lishu", ServedDemo.account("lishu").password());
        assertThat(officer.get("/agreements/" + agreement).body()).contains("体检报告", paper);
        assertThat(officer.get(paper).statusCode()).isEqualTo(200);
        String elsewhere = demo.ask("SELECT MIN(id) FROM agreement WHERE county_code = '220322' AND id <> " + agreement);
        assertThat(officer.get(paper.replace("/" + agreement + "/", "/" + elsewhere + "/")).statusCode()).isEqualTo(404);
        SignedIn neighbour = SignedIn.as(demo.server(), "panshi", ServedDemo.account("panshi").password());
        assertThat(neighbour.get(paper).statusCode()).isEqualTo(404);
        assertThat(student.get(paper).statusCode()).isEqualTo(403);
    }

    @Test
    void a_file_that_is_none_comes_back_with_what_was_typed() {
        HttpResponse<String> wrong = student.upload("/student/documents", Map.of("shows", "诊断证明"), "a.exe",
                "MZ not a picture".getBytes(StandardCharsets.UTF_8));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"诊断证明\"", "PDF");
        assertThat(student.upload("/student/documents", Map.of("shows", "诊断证明"), "", new byte[0]).body()).contains("请选择一个文件");
        assertThat(student.upload("/student/documents", Map.of("shows", " "), "a.png", PHOTO).statusCode()).isEqualTo(422);
    }

    @Test
    void an_officers_paper_and_a_letter_to_somebody_else_are_not_there() {
        demo.application().execute("INSERT INTO evidence_file (hash, held_at) VALUES (REPEAT('a', 64), NOW()) ON DUPLICATE KEY UPDATE held_at = NOW()");
        demo.application().execute("INSERT INTO attachment (agreement_id, hash, type, size, file_name, shows, added_at, added_by) VALUES ("
                + agreement + ", REPEAT('a', 64), 'PDF', 9, 'officers.pdf', '县里的材料', NOW(), 'student')");
        String id = demo.ask("SELECT MAX(id) FROM attachment WHERE file_name = 'officers.pdf'");
        assertThat(student.get("/student/documents").body()).doesNotContain("officers.pdf");
        assertThat(student.get("/student/documents/" + id).statusCode()).isEqualTo(404);
        assertThat(student.get("/student/documents/letters/987654321").statusCode()).isEqualTo(404);
        assertThat(student.get("/student/documents/letters/987654321/document").statusCode()).isEqualTo(404);
    }

    @Test
    void looks_at_person_letter_and_case_show_with_those_at_the_agreement_in_pages_and_nobody_elses() {
        String person = demo.ask("SELECT person_id FROM agreement WHERE id = " + agreement);
        for (int look = 0; look < 60; look++) {
            demo.application().execute("INSERT INTO audit_entry (at_time, actor, role, province, county_code, action, object) VALUES"
                    + " ('2026-11-20 08:00:00', 'x', 'PROVINCE', '22', '220322', 'person.view', 'person:" + person + "')");
        }
        String first = student.get("/student/data").body();
        assertThat(first).contains("<b>查看个人资料</b> · 人员", "2026-11-20 08:00", "省级");
        String next = first.replaceAll("(?s).*<a class=\"btn btn-sm\" href=\"([^\"]*after=[^\"]*)\" rel=\"next\".*", "$1").replace("&amp;", "&");
        assertThat(next).startsWith("/student/data?after=");
        assertThat(student.get(next).body()).contains("2026-11-20");
        student.get("/student/documents");
        assertThat(student.get("/student/data?mine=yes").body()).contains("· 定向生");
        assertThat(student.get("/student/data").body()).doesNotContain("· 定向生");
        assertThat(other.get("/student/data").body()).doesNotContain("2026-11-20 08:00");
    }

    @Test
    void officers_open_none_of_the_students_pages() {
        SignedIn officer = SignedIn.as(demo.server(), "lishu", ServedDemo.account("lishu").password());
        assertThat(officer.get("/student/documents").statusCode()).isEqualTo(403);
        assertThat(officer.get("/student/data").statusCode()).isEqualTo(403);
    }

    @Test
    void somebody_with_several_agreements_keeps_to_the_one_chosen_when_asking() {
        String twice = demo.ask("SELECT person_id FROM agreement GROUP BY person_id HAVING COUNT(*) > 1 LIMIT 1");
        if (twice == null) {
            demo.application().execute("UPDATE agreement SET person_id = (SELECT q.person_id FROM (SELECT person_id FROM agreement WHERE"
                    + " county_code = '220284' ORDER BY id DESC LIMIT 1) q) WHERE county_code = '220284' ORDER BY id DESC LIMIT 2");
            twice = demo.ask("SELECT person_id FROM agreement GROUP BY person_id HAVING COUNT(*) > 1 LIMIT 1");
        }
        SignedIn.account(demo.application(), "student-twice", Role.STUDENT, "22", null, null, null, Long.valueOf(twice));
        SignedIn both = SignedIn.as(demo.server(), "student-twice");
        String second = demo.ask("SELECT MIN(id) FROM agreement WHERE person_id = " + twice);
        String field = "<input type=\"hidden\" name=\"agreement\" value=\"" + second + "\">";
        assertThat(both.get("/student/may-i?agreement=" + second).body()).contains(field);
        assertThat(both.get("/student/what-if?agreement=" + second).body()).contains(field);
        assertThat(both.get("/student?agreement=" + second).body()).contains("/student/may-i?agreement=" + second);
    }
}
