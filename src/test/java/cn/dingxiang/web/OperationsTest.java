package cn.dingxiang.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.Settings;
import cn.dingxiang.review.Overview;
import cn.dingxiang.review.watch.LastLook;
import cn.dingxiang.review.watch.Trouble;
import cn.dingxiang.testing.TestApplication;
import cn.dingxiang.testing.TestDatabase;
import cn.dingxiang.work.JobRunner;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class OperationsTest {
    private static TestApplication application;
    private static EmbeddedServer server;
    private static SignedIn administrator;

    @BeforeAll
    static void start() throws SQLException {
        application = TestApplication.on(TestDatabase.migrated(), Map.of("micronaut.server.port", -1));
        execute("INSERT INTO county VALUES ('220322', '22', '梨树县')", "INSERT INTO person (name) VALUES ('张三丰')",
                "INSERT INTO agreement (number, person_id, county_code, status, created_at) SELECT 'A-1', MAX(id), '220322', 'LIVE', NOW() FROM person",
                "INSERT INTO review_state (agreement_id, county_code, open_findings) SELECT id, '220322', 1 FROM agreement",
                "INSERT INTO review_mark (agreement_id, dirty) SELECT id, FALSE FROM agreement",
                "INSERT INTO finding (agreement_id, code, subject, since, ordinal, party, standing, closed_on, clauses)"
                        + " SELECT MAX(id), 'LEFT_POST', '', '2026-01-01', 0, 'STUDENT', 'ESTABLISHED', NULL, '[]' FROM agreement",
                "INSERT INTO finding (agreement_id, code, subject, since, ordinal, party, standing, closed_on, clauses)"
                        + " SELECT MAX(id), 'NOT_REPORTED', '', '2025-01-01', 0, 'STUDENT', 'OVERDUE', '2025-02-01', '[]' FROM agreement");
        server = application.get(EmbeddedServer.class).start();
        administrator = SignedIn.as(application, server.getURI(), Role.ADMINISTRATOR, null);
    }

    @AfterAll
    static void stop() {
        server.stop();
        application.close();
    }

    @Test
    void the_page_counts_open_findings_in_plain_words_and_names_nobody() throws IOException, InterruptedException {
        String page = administrator.get("/status").body();
        assertThat(page).contains("服务期未满离岗").doesNotContain(">LEFT_POST", "未按期报到", "张三丰");
    }

    @Test
    void every_number_opens_what_it_is_made_of_and_an_administrator_sees_no_list_of_persons() {
        String page = administrator.get("/status").body();
        for (Overview.Count count : Overview.Count.values()) {
            assertThat(page).contains("/status/parts?of=" + count);
            assertThat(administrator.get("/status/parts?of=" + count).statusCode()).as(count.name()).isEqualTo(200);
        }
        assertThat(administrator.get("/status/parts?of=OPEN&code=LEFT_POST").body()).contains("梨树县", "管理员不看个人")
                .doesNotContain("张三丰", "href=\"/agreements");
        assertThat(administrator.get("/status/parts?of=OPEN&code=NOT_REPORTED").body()).as("closed").doesNotContain("梨树县");
        assertThat(administrator.get("/status/parts?of=AGREEMENTS&sort=-name").body()).as("a search keeps the sort").contains("name=\"sort\" value=\"-name\"");
        assertThat(administrator.get("/status/parts?of=ANYTHING").statusCode()).isEqualTo(404);
        SignedIn province = SignedIn.as(application, server.getURI(), Role.PROVINCE, null);
        assertThat(province.get("/status/parts?of=OPEN&code=LEFT_POST").body()).contains("/agreements?within=220322&amp;code=LEFT_POST");
        assertThat(province.get("/status/parts?of=AGREEMENTS&q=" + "没有").body()).doesNotContain("梨树县");
    }

    @Test
    void the_agreements_a_review_could_not_evaluate_stand_behind_its_figure_one_by_one() throws SQLException {
        execute("INSERT INTO agreement (number, person_id, county_code, status, created_at) SELECT 'BROKEN-<1>', MAX(id), '220322', 'LIVE', NOW()"
                        + " FROM person",
                "INSERT INTO agreement_version (agreement_id, version, kind, document, student_name, regime_ids, recorded_at, recorded_by)"
                        + " SELECT id, 1, 'ORIGINAL', '{\"cohort\": 2020}', '张三丰', '', NOW(), 'x' FROM agreement WHERE number = 'BROKEN-<1>'",
                "INSERT INTO review_state (agreement_id, county_code) SELECT id, '220322' FROM agreement WHERE number = 'BROKEN-<1>'",
                "INSERT INTO review_mark (agreement_id) SELECT id FROM agreement WHERE number = 'BROKEN-<1>'");
        String job = administrator.post("/jobs/review", Map.of()).headers().firstValue("Location").orElseThrow();
        application.get(JobRunner.class).runWaiting();
        Matcher behind = Pattern.compile("href=\"(/status/failures\\?run=\\d+)\"><b>1</b>").matcher(administrator.get(job).body());
        assertThat(behind.find()).as(administrator.get(job).body()).isTrue();
        String list = behind.group(1);
        assertThat(administrator.get("/status").body()).contains("href=\"" + list + "\"");
        assertThat(administrator.get(list).body()).contains("BROKEN-&lt;1", "梨树县", "省份：缺少必填内容").doesNotContain("张三丰", "href=\"/agreements");
        assertThat(administrator.get(list + "&q=A-").body()).contains("没有符合的记录").doesNotContain("BROKEN");
        SignedIn province = in("jilin-failures", Role.PROVINCE, "22");
        assertThat(province.get(list).body()).contains("href=\"/agreements/");
        assertThat(province.get(list + "&sort=-number&lang=en").body()).contains("could not be evaluated", "BROKEN");
        assertThat(in("hebei-failures", Role.PROVINCE, "13").get(list).statusCode()).as("none of theirs").isEqualTo(404);
        assertThat(SignedIn.as(application, server.getURI(), Role.COUNTY_OFFICER, "220322").get(list).statusCode()).isEqualTo(403);
        for (String wrong : List.of("", "?run=", "?run=x", "?run=999999")) {
            assertThat(administrator.get("/status/failures" + wrong).statusCode()).as(wrong).isEqualTo(404);
        }
        String broken = " WHERE agreement_id = (SELECT id FROM agreement WHERE number = 'BROKEN-<1>')";
        execute("DELETE FROM review_failure" + broken, "DELETE FROM review_mark" + broken, "DELETE FROM review_state" + broken,
                "DELETE FROM agreement_version" + broken,
                "DELETE FROM figure_part" + broken, "UPDATE figure_count SET month_on = NULL",
                "DELETE FROM agreement WHERE number = 'BROKEN-<1>'");
    }

    private static SignedIn in(String username, Role role, String province) {
        SignedIn.account(application, username, role, province, null, null, null, null);
        return SignedIn.as(server.getURI(), username);
    }

    @Test
    void the_page_tells_whether_somebody_watches_and_what_they_saw() {
        assertThat(administrator.get("/status").body()).contains("没有运行过");
        LocalDateTime now = application.get(CivilTime.class).now();
        application.get(Settings.class).put(Settings.WATCH, new LastLook(now.minusMinutes(1), Set.of(Trouble.Kind.MAIL_STOPPED)).text());
        assertThat(administrator.get("/status").body()).contains("有异常", "发信停了").doesNotContain("夜间评估停了");
        application.get(Settings.class).put(Settings.WATCH, new LastLook(now.minusMinutes(1), Set.of()).text());
        assertThat(administrator.get("/status").body()).contains("一切正常");
        application.get(Settings.class).put(Settings.WATCH, new LastLook(now.minusMinutes(16), Set.of()).text());
        assertThat(administrator.get("/status").body()).contains("请检查监看进程").doesNotContain("一切正常");
    }

    @Test
    void a_page_may_load_its_own_files_only_and_finds_them() throws IOException, InterruptedException {
        HttpResponse<String> page = administrator.get("/status");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-inline");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        Matcher sheets = Pattern.compile("<link rel=\"stylesheet\" href=\"([^\"]+)\"").matcher(page.body());
        int found = 0;
        while (sheets.find()) {
            assertThat(get(sheets.group(1)).statusCode()).as(sheets.group(1)).isEqualTo(200);
            found++;
        }
        assertThat(found).isGreaterThanOrEqualTo(2);
        assertThat(page.body()).doesNotContain("<script>", "style=\"");
    }

    @Test
    void metrics_tell_agreements_open_findings_by_code_and_the_outbox() throws IOException, InterruptedException {
        assertThat(get("/prometheus").body().lines()).contains("dingxiang_agreements 1.0",
                "dingxiang_findings_open{code=\"LEFT_POST\"} 1.0", "dingxiang_findings_open{code=\"NOT_REPORTED\"} 0.0",
                "dingxiang_outbox_queued 0.0", "dingxiang_mail_dead 0.0");
    }

    @Test
    void health_names_database_scheduler_mail_and_review_and_no_address() throws IOException, InterruptedException {
        HttpResponse<String> health = get("/health");
        assertThat(health.statusCode()).isEqualTo(503);
        assertThat(health.body()).contains("\"database\"", "\"scheduler\"", "\"mail\"", "\"review\"").doesNotContain("jdbc:mysql");
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(server.getURI() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static void execute(String... statements) throws SQLException {
        try (Connection connection = application.database().dataSource().getConnection(); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
