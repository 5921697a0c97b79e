package cn.dingxiang.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.directory.Counties;
import cn.dingxiang.directory.Role;
import cn.dingxiang.intake.Ledger;
import cn.dingxiang.testing.MutableClock;
import cn.dingxiang.testing.TestApplication;
import cn.dingxiang.testing.TestDatabase;
import cn.dingxiang.web.SignedIn;
import cn.dingxiang.work.JobRunner;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of imports, registers and jobs over HTTP: whom they open for, what is refused and in which words. */
@Tag("database")
class IntakePagesTest {
    private static final String COUNTY = "220322";
    private static final Pattern RESULT = Pattern.compile("/jobs/\\d+/files/\\d+");

    @TempDir
    static Path folder;

    private static TestDatabase database;
    private static TestApplication application;
    private static EmbeddedServer server;
    private static SignedIn officer;
    private static SignedIn reviewer;
    private static SignedIn neighbour;
    private static SignedIn province;

    @BeforeAll
    static void open() {
        database = TestDatabase.migrated();
        application = TestApplication.on(database, Map.of("micronaut.server.port", -1, "dingxiang.work.folder",
                folder.resolve("kept").toString()));
        application.follow(MutableClock.at("2026-11-27T09:00"));
        application.get(Counties.class).createIfAbsent(List.of(COUNTY, "220284"));
        server = application.get(EmbeddedServer.class).start();
        officer = in(Role.COUNTY_OFFICER, COUNTY, "/imports");
        reviewer = in(Role.COUNTY_REVIEWER, COUNTY, "/imports");
        neighbour = in(Role.COUNTY_OFFICER, "220284", "/imports");
        SignedIn.account(application, "province", Role.PROVINCE, "22", null, null, null, null);
        province = SignedIn.as(server.getURI(), "province");
        province.get("/jobs");
    }

    @AfterAll
    static void close() {
        application.close();
        database.close();
    }

    private static SignedIn in(Role role, String county, String first) {
        SignedIn in = SignedIn.as(application, server.getURI(), role, county);
        in.get(first);
        return in;
    }

    private static List<String> keys(String list, String query) {
        return Pattern.compile("<a href=\"" + list + "/(\\d+)\">").matcher(province.get(list + query).body()).results().map(job -> job.group(1)).toList();
    }

    private static byte[] ledger(Ledger ledger) throws Exception {
        return Files.readAllBytes(ledger.xlsx(Files.createTempFile(folder, "ledger", ".xlsx")));
    }

    private static String uploaded(Ledger ledger) throws Exception {
        HttpResponse<String> answer = officer.upload("/imports/files", Map.of("kind", "AGREEMENTS"), "台账.xlsx", ledger(ledger));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.headers().firstValue("HX-Redirect").orElseThrow();
    }

    private static String path(String address) {
        return address.replaceFirst("\\?.*", "");
    }

    private static String started(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        application.get(JobRunner.class).runWaiting();
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void roles_without_imports_are_turned_away_and_a_reviewer_only_looks() {
        for (Role role : List.of(Role.HOSPITAL, Role.TOWNSHIP_UNIT, Role.STUDENT, Role.ADMINISTRATOR, Role.AUDITOR)) {
            SignedIn other = in(role, COUNTY, "/account");
            for (String address : List.of("/imports", "/imports/1", "/imports/files/1?kind=AGREEMENTS", "/imports/templates/EVENTS")) {
                assertThat(other.get(address).statusCode()).as(role + " " + address).isEqualTo(403);
            }
        }
        assertThat(reviewer.get("/imports").body()).contains("批次").doesNotContain("id=\"upload\"");
        assertThat(reviewer.upload("/imports/files", Map.of("kind", "UNITS"), "a.csv", new byte[] {1}).statusCode()).isEqualTo(403);
        assertThat(reviewer.post("/imports/1/start", Map.of()).statusCode()).isEqualTo(403);
        assertThat(officer.post("/jobs/review", Map.of()).statusCode()).isEqualTo(403);
        assertThat(in(Role.STUDENT, COUNTY, "/account").get("/jobs").statusCode()).isEqualTo(403);
    }

    @Test
    void a_ledger_is_checked_written_and_started_and_no_foreign_county_sees_any_of_it() throws Exception {
        String columns = uploaded(Ledger.ofAgreements().agreement(1).agreement(2, "姓名", null));
        assertThat(officer.get(columns).body()).contains("协议编号", "标题相同", "台账.xlsx");
        assertThat(neighbour.get(columns).statusCode()).isEqualTo(404);
        String check = started(officer.post(path(columns), Map.of("kind", "AGREEMENTS")));
        String page = officer.get(check).body();
        assertThat(page).contains("什么也没有写入", "第 3 行", "只写入没有错误的 1 行", "改好后重新上传");
        Matcher result = RESULT.matcher(page);
        assertThat(result.find()).isTrue();
        HttpResponse<String> copy = officer.get(result.group());
        assertThat(copy.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment; filename=\"file\"; filename*=UTF-8''%");
        assertThat(copy.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        for (String foreign : List.of(check, result.group())) {
            assertThat(neighbour.get(foreign).statusCode()).as(foreign).isEqualTo(404);
        }
        assertThat(neighbour.post(check + "/cancel", Map.of()).statusCode()).isEqualTo(404);
        assertThat(neighbour.post(check + "/commit", Map.of()).statusCode()).isEqualTo(404);
        assertThat(neighbour.get("/jobs").body()).doesNotContain("台账.xlsx");
        String written = officer.get(started(officer.post(check + "/commit", Map.of("partial", "true")))).body();
        Matcher batch = Pattern.compile("/imports/\\d+").matcher(written);
        assertThat(batch.find()).as(written).isTrue();
        assertThat(officer.get(batch.group()).body()).contains("建档中，未启用", "启用这一批");
        assertThat(reviewer.get(batch.group()).body()).doesNotContain("启用这一批");
        assertThat(neighbour.get(batch.group()).statusCode()).isEqualTo(404);
        assertThat(neighbour.post(batch.group() + "/start", Map.of()).statusCode()).isEqualTo(404);
        started(officer.post(batch.group() + "/start", Map.of()));
        assertThat(officer.get(batch.group()).body()).contains("已启用");
        assertThat(province.get("/imports").body()).contains("台账.xlsx");
        assertThat(neighbour.get("/imports").body()).doesNotContain("台账.xlsx");
    }

    @Test
    void a_column_nobody_knows_has_to_be_said_and_is_then_read_so() throws Exception {
        String columns = uploaded(Ledger.ofAgreements().agreement(11, "姓名", null, "大夫<b>", "张三"));
        assertThat(officer.get(columns).body()).contains("有 1 列的标题不认识", "大夫&lt;b&gt;").doesNotContain("大夫<b>");
        HttpResponse<String> unsaid = officer.post(path(columns), Map.of("kind", "AGREEMENTS"));
        assertThat(unsaid.statusCode()).isEqualTo(422);
        assertThat(unsaid.body()).contains("还没有选对应的项");
        String page = officer.get(columns).body();
        Matcher name = Pattern.compile("大夫&lt;b&gt;</th><td><select[^>]*name=\"(c\\d+)\"").matcher(page);
        assertThat(name.find()).isTrue();
        Matcher blank = Pattern.compile("姓名</th><td><select[^>]*name=\"(c\\d+)\"").matcher(page);
        assertThat(blank.find()).isTrue();
        String check = started(officer.post(path(columns), Map.of("kind", "AGREEMENTS", name.group(1), "NAME", blank.group(1), "忽略")));
        String checked = officer.get(check).body();
        assertThat(checked).contains("可新增 1", "有错误 0").containsSubsequence("读到的行", "新增", "补充", "无变化", "有错误", "有提示");
        Matcher fresh = Pattern.compile("<a href=\"([^\"]*line=FRESH[^\"]*)\"><b>1</b>").matcher(checked);
        assertThat(fresh.find()).isTrue();
        assertThat(officer.get(fresh.group(1).replace("&amp;", "&").replaceAll("#.*", "")).body()).containsPattern("第 2 行 [^<]*：可新增");
    }

    @Test
    void every_row_of_a_dry_run_can_be_looked_at_page_by_page_and_those_with_problems_alone() throws Exception {
        Ledger ledger = Ledger.ofAgreements();
        for (int row = 1; row <= 560; row++) {
            ledger = row % 280 == 0 ? ledger.agreement(3000 + row, "姓名", null) : ledger.agreement(3000 + row);
        }
        String check = started(officer.post(path(uploaded(ledger)), Map.of("kind", "AGREEMENTS")));
        assertThat(officer.get(check).body()).contains("只看有问题的行", "line=FRESH").doesNotContain("只列出前");
        assertThat(officer.get(check + "?line=PROBLEMS").body()).contains("第 281 行", "第 561 行").doesNotContain("第 2 行", "rel=\"next\"");
        String next = check + "?line=FRESH";
        int seen = 0;
        for (int page = 0; next != null; page++) {
            String body = officer.get(next).body();
            seen += (int) Pattern.compile("第 \\d+ 行 [^<]*：可新增").matcher(body).results().count();
            Matcher on = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"").matcher(body);
            next = on.find() ? on.group(1).replace("&amp;", "&") : null;
            assertThat(page).isLessThan(20);
        }
        assertThat(seen).isEqualTo(558);
    }

    @Test
    void a_batch_of_several_counties_that_names_nobody_is_seen_where_whoever_brought_it_is_and_nowhere_else() {
        SignedIn.account(application, "province-15", Role.PROVINCE, "15", null, null, null, null);
        SignedIn inner = SignedIn.as(server.getURI(), "province-15");
        inner.get("/imports");
        String row = "INSERT INTO import_batch (kind, county_code, file_name, file_hash, status, rows_read, rows_taken, rows_unchanged, rows_refused,"
                + " imported_at, imported_by) VALUES ('UNITS', NULL, '%s', '" + "0".repeat(64) + "', 'LIVE', 1, 1, 0, 0, '2026-11-27 08:00:00', '%s')";
        application.execute(String.format(row, "吉林单位.xlsx", "province"), String.format(row, "没有来历.xlsx", "somebody"));
        String id = Pattern.compile("/imports/(\\d+)\"[^<]*</a>[^§]*?吉林单位").matcher(province.get("/imports").body()).results().findFirst().orElseThrow().group(1);
        assertThat(province.get("/imports").body()).contains("吉林单位.xlsx").doesNotContain("没有来历.xlsx");
        assertThat(province.get("/imports?sort=at").body()).contains("吉林单位.xlsx", "aria-sort=\"ascending\"").doesNotContain("没有来历.xlsx");
        List<String> oldest = new ArrayList<>(keys("/imports", "?sort=at"));
        Collections.reverse(oldest);
        assertThat(keys("/imports", "")).isEqualTo(oldest);
        assertThat(province.get("/imports/" + id).statusCode()).isEqualTo(200);
        assertThat(inner.get("/imports").body()).doesNotContain("吉林单位.xlsx", "没有来历.xlsx");
        assertThat(inner.get("/imports/" + id).statusCode()).isEqualTo(404);
        assertThat(inner.post("/imports/" + id + "/start", Map.of()).statusCode()).isEqualTo(404);
        assertThat(officer.get("/imports/" + id).statusCode()).as("it is not of one county").isEqualTo(404);
    }

    @Test
    void hostile_names_empty_strange_and_oversize_files_are_refused_or_made_harmless_in_words() throws Exception {
        HttpResponse<String> harmless = officer.upload("/imports/files", Map.of("kind", "UNITS"), "../../etc/<script>.csv",
                "单位名称,县（市、区）,单位类型\n".getBytes(StandardCharsets.UTF_8));
        String address = harmless.headers().firstValue("HX-Redirect").orElseThrow(() -> new AssertionError(harmless.body()));
        assertThat(officer.get(address).body()).contains("script.csv").doesNotContain("<script>.csv", "etc/");
        HttpResponse<String> empty = officer.upload("/imports/files", Map.of("kind", "UNITS"), "空.csv", new byte[0]);
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("文件是空的");
        HttpResponse<String> strange = officer.upload("/imports/files", Map.of("kind", "UNITS"), "图.png", new byte[] {1, 2, 3});
        assertThat(strange.statusCode()).isEqualTo(422);
        HttpResponse<String> large = officer.upload("/imports/files", Map.of("kind", "UNITS"), "大.csv", new byte[61 << 20]);
        assertThat(large.statusCode()).isBetween(400, 499);
        assertThat(large.body()).containsAnyOf("缩小后再试", "拆成几个文件");
        assertThat(officer.upload("/imports/files", Map.of("kind", "NONE"), "a.csv", new byte[] {1}).statusCode()).isEqualTo(422);
    }

    @Test
    void templates_are_handed_out_for_every_kind_that_is_a_workbook_and_for_nothing_else() {
        for (String kind : List.of("AGREEMENTS", "EVENTS", "UNITS")) {
            HttpResponse<String> template = officer.get("/imports/templates/" + kind);
            assertThat(template.statusCode()).as(kind).isEqualTo(200);
            assertThat(template.body()).startsWith("PK");
        }
        assertThat(officer.get("/imports/templates/SCENARIOS").statusCode()).isEqualTo(404);
        assertThat(officer.get("/imports/templates/..%2f..%2fetc%2fpasswd").statusCode()).isBetween(400, 404);
    }

    @Test
    void the_province_has_everything_reviewed_and_reads_what_came_of_it() {
        String job = started(province.post("/jobs/review", Map.of("full", "true")));
        assertThat(province.get(job).body()).contains("已完成", "应评估");
        assertThat(officer.get(job).statusCode()).isEqualTo(404);
        assertThat(province.get("/jobs?kind=REVIEW&state=DONE").body()).contains("立即评估");
        started(province.post("/jobs/review", Map.of()));
        List<String> newest = keys("/jobs", "?kind=REVIEW");
        List<String> oldest = new ArrayList<>(keys("/jobs", "?kind=REVIEW&sort=at"));
        Collections.reverse(oldest);
        assertThat(newest).hasSizeGreaterThan(1).isEqualTo(oldest).isEqualTo(keys("/jobs", "?kind=REVIEW&sort=title"));
        for (String list : List.of("/registers?sort=at", "/registers/proposals?sort=from")) {
            assertThat(province.get(list).body()).as(list).contains("aria-sort=\"ascending\"", "name=\"sort\"");
            assertThat(province.get(list.replace("sort=", "sort=-")).body()).as(list).contains("aria-sort=\"descending\"");
        }
        String lines = "INSERT INTO job_line (job_id, number, kind, object, text, text_en) VALUES (%1$s, 901, 'WARNING', 'row:901', '一', 'one'),"
                + " (%1$s, 902, 'ERROR', 'row:902', '二', 'two'), (%1$s, 903, 'WARNING', 'row:903', '三', 'three')";
        application.execute(lines.formatted(job.substring(job.lastIndexOf('/') + 1)));
        assertThat(rows(job, "line")).containsExactly("901", "902", "903");
        assertThat(rows(job, "-line")).containsExactly("903", "902", "901");
        assertThat(rows(job, "kind")).as("errors before warnings, those alike as written").containsExactly("902", "901", "903");
        assertThat(rows(job, "-kind")).containsExactly("903", "901", "902");
        assertThat(rows(job, "text")).as("no such column").containsExactly("901", "902", "903");
        assertThat(province.get("/jobs?sort=at").body()).contains("aria-sort=\"ascending\"", "name=\"sort\" value=\"at\"");
        assertThat(province.get("/jobs?kind=REVIEW&state=FAILED").body()).contains("没有符合的记录");
    }

    private static List<String> rows(String job, String sort) {
        return Pattern.compile("<td class=\"nowrap\">row:(90\\d)</td>").matcher(province.get(job + "?sort=" + sort).body()).results()
                .map(row -> row.group(1)).toList();
    }
}
