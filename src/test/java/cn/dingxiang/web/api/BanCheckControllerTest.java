package cn.dingxiang.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingxiang.bancheck.BanCheck;
import cn.dingxiang.bancheck.BanChecks;
import cn.dingxiang.bancheck.BanClient;
import cn.dingxiang.bancheck.BanClients;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Counties;
import cn.dingxiang.directory.IdNumber;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.directory.Role;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.intake.NewAgreement;
import cn.dingxiang.intake.Parties;
import cn.dingxiang.intake.Student;
import cn.dingxiang.testing.MutableClock;
import cn.dingxiang.testing.TestApplication;
import cn.dingxiang.testing.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ban check as a recruiting body meets it. 王小明 serves and is bound not to apply; limits: 3 a list, 5 a minute, 8 a day. */
@Tag("database")
class BanCheckControllerTest {
    private static final String BOUND = number("22032219980101123");
    private static final String STRANGER = number("22032219970202456");
    private static final Actor PROVINCE = new Actor("province", Role.PROVINCE, "22", null, null, null, null, null);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final MutableClock CLOCK = MutableClock.at("2026-11-22T09:30:00");
    private static TestDatabase database;
    private static TestApplication application;
    private static EmbeddedServer server;
    private static long person;
    private String secret;

    private static String number(String digits) {
        return digits + IdNumber.checkCharacter(digits);
    }

    @BeforeAll
    static void start() {
        database = TestDatabase.migrated();
        application = TestApplication.on(database, Map.of("micronaut.server.port", -1, "dingxiang.ban-check.list", 3,
                "dingxiang.ban-check.per-minute", 5, "dingxiang.ban-check.per-day", 8, "dingxiang.ban-check.pace", "0ms"));
        application.follow(CLOCK);
        application.get(Counties.class).createIfAbsent(List.of("220322"));
        person = bind("DX-1", "王小明", BOUND, true);
        bind("DX-2", "赵小红", number("22032219990303789"), false);
        server = application.get(EmbeddedServer.class).start();
    }

    private static long bind(String agreement, String name, String idNumber, boolean live) {
        Map<String, Object> document = new LinkedHashMap<>(Map.of("cohort", 2025, "track", "BACHELOR_CLINICAL", "province", "22",
                "county", "220322", "hukouProvince", "22", "signedOn", "2025-08-15", "form", "sample-2025-bachelor"));
        application.get(AgreementRecords.class).create(new NewAgreement(agreement, new Student(name, IdNumber.of(idNumber), null, null),
                new Parties(name, null, null, null), document, List.of(Map.of("on", "2026-06-30", "kind", "GRADUATED"),
                Map.of("on", "2026-09-01", "kind", "TRAINING_STARTED", "base", "四平市中心医院")), null, null, live, "test"));
        return application.get(AgreementRecords.class).find(agreement).orElseThrow().person();
    }

    @AfterAll
    static void stop() {
        server.stop();
        application.close();
        database.close();
    }

    @BeforeEach
    void client() {
        application.empty("ban_check", "ban_check_use", "ban_check_client", "audit_entry");
        CLOCK.set("2026-11-22T09:30:00");
        secret = application.get(BanClients.class).create(PROVINCE, "jl-exams", "吉林省人事考试中心", BanClient.Kind.RECRUITER, "22");
    }

    private HttpResponse<String> ask(String body) throws IOException, InterruptedException {
        return ask(body, "jl-exams:" + secret);
    }

    private static HttpResponse<String> ask(String body, String credential) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.getURI() + "/api/v1/ban-checks"))
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
        if (credential != null) {
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credential.getBytes(StandardCharsets.UTF_8)));
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String question(String idNumber, String name, String exam) {
        return """
                {"idNumber": "%s", "name": "%s", "exam": %s, "on": "2026-12-20", "ground": "公开招聘公告第五条"}""".formatted(idNumber, name, exam);
    }

    private static String post(String idNumber, String name) {
        return question(idNumber, name, "{\"kind\": \"GOVERNMENT_BODY\"}");
    }

    @Test
    void whoever_is_bound_is_said_to_be_and_whom_to_call_and_nothing_else() throws IOException, InterruptedException {
        HttpResponse<String> response = ask(post(BOUND, "王小明"));
        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode answer = JSON.readTree(response.body());
        assertThat(answer.fieldNames()).toIterable().containsExactly("receipt", "restricted", "text");
        assertThat(answer.get("restricted").asBoolean()).isTrue();
        assertThat(answer.get("text").asText()).isEqualTo("有约定限制，请联系梨树县卫生健康局");
        assertThat(answer.get("receipt").asText()).matches("BC20261122-[2-9A-Z]{10}");
    }

    @Test
    void what_people_must_judge_is_answered_as_what_is_forbidden() throws IOException, InterruptedException {
        String study = "{\"kind\": \"UNDERGRADUATE\", \"mode\": \"PART_TIME\", \"degree\": \"BACHELOR\"}";
        assertThat(JSON.readTree(ask(question(BOUND, "王小明", study)).body()).get("text").asText()).startsWith("有约定限制");
        assertThat(JSON.readTree(ask(question(BOUND, "王小明", "{\"kind\": \"LICENSING\"}")).body()).get("text").asText()).isEqualTo("无在册限制");
    }

    @Test
    void nobody_on_record_another_name_and_an_agreement_not_yet_started_answer_alike() throws IOException, InterruptedException {
        List<String> bodies = new ArrayList<>();
        for (String body : List.of(post(STRANGER, "王小明"), post(BOUND, "李四"), post(number("22032219990303789"), "赵小红"))) {
            HttpResponse<String> response = ask(body);
            assertThat(response.statusCode()).isEqualTo(200);
            bodies.add(response.body().replaceAll("BC[0-9]{8}-[2-9A-Z]{10}", "RECEIPT"));
        }
        assertThat(bodies).containsOnly("{\"receipt\":\"RECEIPT\",\"restricted\":false,\"text\":\"无在册限制\"}");
    }

    @Test
    void a_list_is_answered_in_its_order() throws IOException, InterruptedException {
        String two = "{\"people\": [" + post(STRANGER, "甲") + "," + post(BOUND, "王 小明") + "]}";
        JsonNode answers = JSON.readTree(ask(two).body()).get("answers");
        assertThat(answers).extracting(answer -> answer.get("restricted").asBoolean()).containsExactly(false, true);
        HttpResponse<String> tooLong = ask("{\"people\": [" + String.join(",", List.of(post(BOUND, "a"), post(BOUND, "b"), post(BOUND, "c"),
                post(BOUND, "d"))) + "]}");
        assertThat(tooLong.statusCode()).isEqualTo(400);
        assertThat(tooLong.body()).contains("people").contains("3");
    }

    @Test
    void without_a_good_credential_nothing_is_looked_up() throws IOException, InterruptedException {
        for (String credential : new String[] {null, "jl-exams:wrong", "nobody:" + secret, "jl-exams", ":" + secret,
            "jl-exams:" + "x".repeat(500)}) {
            HttpResponse<String> response = ask(post(BOUND, "王小明"), credential);
            assertThat(response.statusCode()).as(credential).isEqualTo(401);
            assertThat(response.headers().firstValue("WWW-Authenticate"))
                    .hasValueSatisfying(header -> assertThat(header).startsWith("Basic"));
            assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        }
        BanClients clients = application.get(BanClients.class);
        String fresh = clients.rotate(PROVINCE, "jl-exams");
        assertThat(ask(post(BOUND, "王小明")).statusCode()).isEqualTo(401);
        assertThat(ask(post(BOUND, "王小明"), "jl-exams:" + fresh).statusCode()).isEqualTo(200);
        clients.revoke(PROVINCE, "jl-exams");
        assertThat(ask(post(BOUND, "王小明"), "jl-exams:" + fresh).statusCode()).isEqualTo(401);
        assertThat(rows("SELECT action FROM audit_entry WHERE action LIKE 'ban-client%' ORDER BY id"))
                .containsExactly("ban-client.create", "ban-client.rotate", "ban-client.revoke");
        assertThat(rows("SELECT secret_hash FROM ban_check_client").get(0)).startsWith("$2");
    }

    @Test
    void who_asks_too_much_is_told_when_to_come_back() throws IOException, InterruptedException {
        String three = "{\"people\": [" + String.join(",", List.of(post(STRANGER, "a"), post(STRANGER, "b"), post(STRANGER, "c"))) + "]}";
        assertThat(ask(three).statusCode()).isEqualTo(200);
        HttpResponse<String> refused = ask(three);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("61");
        assertThat(JSON.readTree(refused.body()).get("status").asInt()).isEqualTo(429);
        CLOCK.set("2026-11-22T09:31:00");
        assertThat(ask(three).statusCode()).isEqualTo(200);
        CLOCK.set("2026-11-22T09:32:00");
        assertThat(ask(three).statusCode()).isEqualTo(429);
        assertThat(ask(post(STRANGER, "a")).statusCode()).isEqualTo(200);
        assertThat(rows("SELECT COUNT(*) FROM ban_check")).containsExactly("7");
    }

    @Test
    void every_check_is_logged_without_the_number_and_shown_to_the_student() throws IOException, InterruptedException {
        ask(post(BOUND, "王小明"));
        ask(post(BOUND, "另一人"));
        BanChecks checks = application.get(BanChecks.class);
        Actor student = new Actor("student", Role.STUDENT, "22", null, "220322", null, person, null);
        List<BanCheck> seen = checks.checksOf(student, person, Long.MAX_VALUE, 10).rows();
        assertThat(seen).hasSize(1).first().matches(check -> check.clientName().equals("吉林省人事考试中心")
                && check.ground().equals("公开招聘公告第五条") && check.exam().equals("GOVERNMENT_BODY") && check.county().equals("220322"));
        assertThat(checks.mine(student, Long.MAX_VALUE, 10).rows()).isEqualTo(seen);
        assertThatThrownBy(() -> checks.mine(new Actor("jilin", Role.PROVINCE, "22", null, null, null, null, null), Long.MAX_VALUE, 10))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> checks.checksOf(student, person + 1, Long.MAX_VALUE, 10)).isInstanceOf(Refused.class);
        assertThat(rows("SELECT CONCAT_WS(' ', actor, object) FROM audit_entry WHERE action = 'ban-check.ask' ORDER BY id"))
                .containsExactly("client:jl-exams person:" + person, "client:jl-exams person:unknown");
        assertThat(String.join(" ", rows("SELECT CONCAT_WS(' ', exam, ground, receipt) FROM ban_check"))
                + String.join(" ", rows("SELECT CONCAT_WS(' ', object, after_text, reason) FROM audit_entry"))).doesNotContain(BOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "null", "\"x\"", "{\"people\": []}", "{\"people\": 1}", "{\"idNumber\": 5}",
        "{\"idNumber\": \"220322199801011234\", \"idNumber\": \"x\"}", "{\"surprise\": true}"})
    void what_cannot_be_read_is_refused_with_where_and_why(String body) throws IOException, InterruptedException {
        HttpResponse<String> response = ask(body);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(JSON.readTree(response.body()).get("detail").asText()).isNotBlank();
    }

    /** Where, what, and how it should be. */
    @Test
    void a_wrong_field_of_a_list_is_told_by_whose_it_is_and_a_list_under_another_name_what_it_is_called() throws Exception {
        String good = post(BOUND, "王小明");
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put(good.replace("\"name\"", "\"nam\""), "people[1].nam：不认识的字段；此处可用的字段：idNumber, name, exam, on, ground");
        wrong.put(good.replace("\"王小明\"", "5"), "people[1].name：应为非空文字");
        wrong.put(good.replace("王小明", "长".repeat(61)), "people[1].name：太长，最多 60 个字");
        wrong.put(good.replace("GOVERNMENT_BODY", "ANY"), "people[1].exam.kind：不在可选值之内");
        wrong.put(good.replace("2026-12-20", "2026-12-32"), "people[1].on：应为存在的日期");
        wrong.put("1", "people[1]：应为一个对象");
        for (Map.Entry<String, String> one : wrong.entrySet()) {
            HttpResponse<String> answer = ask("{\"people\": [" + good + "," + one.getKey() + "]}");
            assertThat(answer.statusCode()).as(one.getKey()).isEqualTo(400);
            assertThat(answer.body()).as(one.getKey()).contains(one.getValue());
        }
        assertThat(ask("{\"persons\": [" + good + "]}").body()).contains("persons：不认识的字段；此处可用的字段：people, idNumber, name");
        assertThat(ask("{\"people\": [" + good + "], \"name\": \"x\"}").body()).contains("name：不认识的字段；此处可用的字段：people");
    }

    @Test
    void a_wrong_field_is_named_and_never_its_value() throws IOException, InterruptedException {
        String wrong = BOUND.substring(0, 17) + (BOUND.endsWith("1") ? "2" : "1");
        HttpResponse<String> response = ask("{\"people\": [" + post(BOUND, "王小明") + "," + post(wrong, "王小明") + "]}");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("people[1].idNumber").doesNotContain(wrong);
        assertThat(ask(post(BOUND, "王小明").replace("2026-12-20", "2020-12-20")).body()).contains("on：");
        assertThat(ask(post(BOUND, "x".repeat(61))).body()).contains("name：");
        assertThat(rows("SELECT id FROM ban_check")).isEmpty();
    }

    @Test
    void a_body_that_is_too_large_is_not_read() throws IOException, InterruptedException {
        HttpResponse<String> response = ask("{\"people\": [\"" + "x".repeat(200_000) + "\"]}");
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    private static List<String> rows(String sql) {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.dataSource().getConnection(); Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return rows;
    }
}
