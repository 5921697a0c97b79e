package cn.dingxiang.web.student;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import cn.dingxiang.directory.Role;
import cn.dingxiang.web.ServedDemo;
import cn.dingxiang.web.SignedIn;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A student's calendar and own file over HTTP. */
@Tag("database")
class StudentFeedTest {
    private static final Pattern ADDRESS = Pattern.compile("value=\"[^\"]*(/feed/[A-Za-z0-9_-]{43}\\.ics)\"");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static ServedDemo demo;
    private static SignedIn student;
    private static SignedIn dutiful;
    private static String person;

    @BeforeAll
    static void start() {
        demo = ServedDemo.shared();
        student = SignedIn.as(demo.server(), "student", ServedDemo.account("student").password());
        person = demo.ask("SELECT a.person_id FROM duty d JOIN agreement a ON a.id = d.agreement_id WHERE d.party = 'STUDENT'"
                + " AND d.done_on IS NULL AND d.waived = FALSE AND d.due_on >= '2026-11-27' ORDER BY d.due_on, a.id LIMIT 1");
        SignedIn.account(demo.application(), "student-dutiful", Role.STUDENT, "22", null, null, null, Long.valueOf(person));
        dutiful = SignedIn.as(demo.server(), "student-dutiful");
        dutiful.get("/student");
        student.get("/student");
    }

    private static String make(SignedIn who) {
        Matcher address = ADDRESS.matcher(who.post("/student/feed", Map.of()).body());
        assertThat(address.find()).isTrue();
        return address.group(1);
    }

    private static HttpResponse<String> fetch(String path, String... headers) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(demo.server() + path));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void the_calendar_holds_the_days_and_gives_nothing_away() {
        HttpResponse<String> fetched = fetch(make(dutiful));
        assertThat(fetched.statusCode()).isEqualTo(200);
        assertThat(fetched.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        assertThat(fetched.headers().firstValue("Cache-Control")).hasValue("private, max-age=3600");
        String due = demo.ask("SELECT MIN(d.due_on) FROM duty d JOIN agreement a ON a.id = d.agreement_id WHERE a.person_id = " + person
                + " AND d.party = 'STUDENT' AND d.done_on IS NULL AND d.waived = FALSE AND d.due_on >= '2026-11-27'");
        assertThat(fetched.body()).contains("DTSTART;VALUE=DATE:" + due.replace("-", ""), "定向履约 · 有");
        ICalendar calendar = Biweekly.parse(fetched.body()).first();
        assertThat(calendar.getEvents()).isNotEmpty().allSatisfy(event ->
                assertThat(event.getSummary().getValue()).matches("定向履约 · 有(一| \\d+ )项到期"));
        String name = demo.ask("SELECT name FROM person WHERE id = " + person);
        String number = demo.ask("SELECT number FROM agreement WHERE person_id = " + person);
        assertThat(fetched.body()).doesNotContain(name, number, "DESCRIPTION", "LOCATION", "URL");
        assertThat(fetch("/feed/x.ics").statusCode()).isEqualTo(404);
        String address = make(dutiful);
        demo.application().execute("UPDATE account SET closed_at = NOW() WHERE username = 'student-dutiful'");
        assertThat(fetch(address).statusCode()).as("of an account that was closed").isEqualTo(404);
        demo.application().execute("UPDATE account SET closed_at = NULL WHERE username = 'student-dutiful'");
    }

    @Test
    void what_has_not_changed_is_not_sent_again_and_the_page_says_when_it_was_fetched() {
        String address = make(student);
        assertThat(student.get("/student/feed").body()).contains("还没有").doesNotContain(address);
        String tag = fetch(address).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = fetch(address, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(student.get("/student/feed").body()).contains("2026-11-27 09:00").doesNotContain("还没有");
    }

    @Test
    void an_address_made_anew_or_revoked_ends_the_old_one_and_only_its_fingerprint_is_kept() {
        String first = make(student);
        String second = make(student);
        assertThat(fetch(first).statusCode()).isEqualTo(404);
        assertThat(fetch(second).statusCode()).isEqualTo(200);
        assertThat(demo.ask("SELECT COUNT(*) FROM calendar_feed WHERE LENGTH(token_hash) = 64 AND token_hash <> '"
                + second.substring(6, 49) + "'")).isNotEqualTo("0");
        assertThat(student.post("/student/feed/revoke", Map.of()).statusCode()).isEqualTo(303);
        assertThat(fetch(second).statusCode()).isEqualTo(404);
        assertThat(student.get("/student/feed").body()).contains("生成订阅地址");
        String own = demo.ask("SELECT person_id FROM account WHERE username = 'student'");
        assertThat(demo.ask("SELECT GROUP_CONCAT(DISTINCT action ORDER BY action) FROM audit_entry WHERE object = 'person:" + own
                + "' AND action LIKE 'feed.%'")).isEqualTo("feed.make,feed.revoke");
    }

    @Test
    void nobody_but_a_student_has_one() {
        SignedIn officer = SignedIn.as(demo.server(), "lishu", ServedDemo.account("lishu").password());
        officer.get("/county");
        assertThat(officer.get("/student/feed").statusCode()).isEqualTo(403);
        assertThat(officer.post("/student/feed", Map.of()).statusCode()).isEqualTo(403);
        assertThat(officer.get("/student/export").statusCode()).isEqualTo(403);
    }

    @Test
    void the_own_file_has_all_that_is_kept_and_nobody_elses_and_is_recorded() throws IOException {
        byte[] content = file();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content))) {
            List<String> sheets = workbook.getSheets().map(sheet -> sheet.getName()).toList();
            assertThat(sheets).containsExactly("协议", "条款", "记录", "义务", "疑点", "个案", "发给我的文书", "我提交的材料", "我的申请", "谁核验过约定限制",
                    "谁看过我的数据");
            for (String sheet : List.of("协议", "条款", "记录", "义务")) {
                List<Row> rows = workbook.findSheet(sheet).orElseThrow().read();
                assertThat(rows).as(sheet).hasSizeGreaterThan(1);
                assertThat(rows.subList(1, rows.size())).as(sheet).allMatch(row -> row.getCellText(0).equals("JD2017-BY000032"));
            }
            assertThat(workbook.findSheet("谁看过我的数据").orElseThrow().read()).anyMatch(row -> row.getCellText(2).equals("导出个人资料"));
        }
    }

    private static byte[] file() throws IOException {
        HttpResponse<byte[]> answer = student.download("/student/export");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).contains("attachment");
        return answer.body();
    }
}
