package cn.dingxiang.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.agreement.Policy;
import cn.dingxiang.directory.IdNumber;
import cn.dingxiang.obligation.Scenario;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs send is read strictly, answered as the command answers it, or refused with where and why; what is hostile changes nothing. */
@Tag("database")
class ApiInputTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EVENTS = "/api/v1/agreements/LS-2021-002/events";

    @TempDir
    private static Path folder;

    private static ApiWorld world;
    private static String token;

    @BeforeAll
    static void start() throws Exception {
        world = new ApiWorld(folder, Map.of());
        token = world.token(ApiWorld.COUNTY);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private static HttpResponse<String> post(String address, String body, String... headers) {
        return world.call("POST", address, token, body, headers);
    }

    private static JsonNode tree(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException notJson) {
            throw new AssertionError(answer.body(), notJson);
        }
    }

    private static long events() {
        return world.number("SELECT COUNT(*) FROM event");
    }

    // scenarios

    static Stream<Path> scenarios() throws Exception {
        return Files.list(Path.of("src/test/resources/scenarios")).sorted();
    }

    @Test
    void a_scenario_posted_is_answered_as_expected_and_as_the_command_answers_it_and_is_not_stored() throws Exception {
        Map<String, String> before = world.state();
        List<Object> all = new ArrayList<>();
        List<JsonNode> expected = new ArrayList<>();
        for (Path file : scenarios().toList()) {
            JsonNode read = JSON.readTree(file.toFile());
            for (JsonNode scenario : read.isArray() ? read : List.of(read)) {
                all.add(JSON.treeToValue(scenario, Object.class));
                expected.add(scenario.get("expect"));
            }
        }
        JsonNode answers = tree(post("/api/v1/evaluations", JSON.writeValueAsString(all)));
        assertThat(answers).hasSameSizeAs(all);
        for (int place = 0; place < all.size(); place++) {
            JsonNode answer = answers.get(place);
            expected.get(place).fields().forEachRemaining(field -> assertSame(answer.get(field.getKey()), field.getValue()));
            assertThat(answer).isEqualTo(JSON.valueToTree(Scenario.read(all.get(place)).evaluate(world.get(Policy.class))));
        }
        HttpResponse<String> one = post("/api/v1/evaluations?why=true", JSON.writeValueAsString(all.get(0)));
        assertThat(tree(one).fieldNames()).toIterable().contains("why", "phase", "findings");
        assertThat(world.state()).isEqualTo(before);
    }

    /** Expected objects name the fields to compare. */
    private static void assertSame(JsonNode answer, JsonNode expected) {
        if (expected.isObject()) {
            expected.fields().forEachRemaining(field -> assertSame(answer.path(field.getKey()), field.getValue()));
        } else if (expected.isArray()) {
            assertThat(answer).hasSize(expected.size());
            IntStream.range(0, expected.size()).forEach(place -> assertSame(answer.get(place), expected.get(place)));
        } else {
            assertThat(answer).isEqualTo(expected);
        }
    }

    @Test
    void a_malformed_scenario_is_told_by_path_and_reason_in_either_language() {
        String body = "[{\"agreement\": {\"province\": 22}, \"asOf\": \"2026-01-01\"}]";
        HttpResponse<String> chinese = post("/api/v1/evaluations", body);
        HttpResponse<String> english = post("/api/v1/evaluations", body, "Accept-Language", "en");
        assertThat(chinese.statusCode()).isEqualTo(400);
        assertThat(tree(chinese).get("path").asText()).isEqualTo("[0].agreement.province");
        assertThat(tree(chinese).get("reason").asText()).isNotBlank();
        assertThat(tree(english).get("path")).isEqualTo(tree(chinese).get("path"));
        assertThat(tree(english).get("reason").asText()).isNotBlank().doesNotContain("请");
    }

    // strictly read

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"x\"", "{\"events\": []}", "{\"events\": 1}", "{\"events\": [1]}", "{}",
        "{\"events\": [{\"on\": \"2026-11-01\", \"kind\": \"PAYMENT\", \"amount\": \"1.00\", \"more\": 1}]}",
        "{\"events\": [{\"on\": \"2026-13-01\", \"kind\": \"GRADUATED\"}]}", "{\"events\": [], \"events\": []}", "{\"events\": []} x",
        "{\"unknown\": 1}", "{\"events\": [{\"on\": \"2026-11-01\", \"kind\": \"GRADUATED\", \"source\": \"REGISTER:\"}]}"})
    void a_body_that_is_not_what_it_must_be_is_refused(String body) {
        long before = events();
        HttpResponse<String> answer = post(EVENTS, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(tree(answer).get("code").asText()).isIn("malformed", "problem.not-json");
        assertThat(events()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/agreements?unknown=1", "/agreements?limit=0", "/agreements?limit=201", "/agreements?limit=x",
        "/agreements?cohort=-1", "/agreements?code=NONSENSE", "/agreements?live=yes", "/agreements?search=a&search=b",
        "/agreements/LS-2016-001/evaluation?asOf=2026-02-30",
        "/cases?after=x", "/jobs?after=x", "/agreements/LS-2016-001?x=1"})
    void an_address_with_anything_unknown_or_wrong_is_refused(String address) {
        HttpResponse<String> answer = world.call("GET", "/api/v1" + address, token, null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(tree(answer).get("path").asText()).isNotBlank();
    }

    // hostile

    @Test
    void more_than_a_body_may_hold_is_refused_unread() {
        long before = events();
        assertThat(post(EVENTS, " ".repeat(200 * 1024)).statusCode()).isEqualTo(413);
        assertThat(post("/api/v1/evaluations", " ".repeat((8 << 20) + 1)).statusCode()).isEqualTo(413);
        assertThat(post(EVENTS, "[".repeat(100_000)).statusCode()).isEqualTo(400);
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void an_id_number_finds_whom_it_is_of_within_reach_and_stands_in_no_address() {
        String digits = "22910119980101%03d";
        String ours = digits.formatted(101) + IdNumber.checkCharacter(digits.formatted(101));
        String theirs = digits.formatted(103) + IdNumber.checkCharacter(digits.formatted(103));
        assertThat(tree(post("/api/v1/agreements/by-id-number", "{\"idNumber\": \"" + ours + "\"}")).get("items")).hasSize(1);
        assertThat(tree(post("/api/v1/agreements/by-id-number", "{\"idNumber\": \"" + theirs + "\"}")).get("items")).isEmpty();
        HttpResponse<String> wrong = post("/api/v1/agreements/by-id-number", "{\"idNumber\": \"" + digits.formatted(101) + "Y\"}");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).doesNotContain(digits.formatted(101));
        assertThat(world.call("GET", "/api/v1/agreements?idNumber=" + ours, token, null).statusCode()).isEqualTo(400);
        assertThat(world.rows("SELECT COUNT(*) FROM audit_entry WHERE CONCAT_WS(' ', object, before_text, after_text, reason) LIKE '%"
                + digits.formatted(101) + "%'")).containsExactly("0");
    }

    @Test
    void a_payment_or_letter_on_what_has_changed_meanwhile_is_refused() {
        long before = events();
        String payment = "{\"paidOn\": \"2026-11-21\", \"amount\": \"%s\", \"paidBefore\": \"1.00\"}";
        assertThat(post("/api/v1/cases/1/payments", payment.formatted("10.00")).statusCode()).isEqualTo(409);
        assertThat(post("/api/v1/cases/1/payments", payment.formatted("-10.00")).statusCode()).isIn(400, 409);
        assertThat(post("/api/v1/cases/1/letters", "{\"kind\": \"REMINDER\", \"version\": 99}").statusCode()).isEqualTo(409);
        assertThat(post("/api/v1/cases/1/letters", "{\"kind\": \"BREACH_DECISION\", \"version\": 0}").statusCode()).isIn(400, 409);
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void a_script_in_a_text_stays_a_text_in_json() {
        String script = "<script>alert(1)</script>";
        HttpResponse<String> made = post("/api/v1/units",
                "{\"county\": \"220322\", \"name\": \"" + script + "\", \"kind\": \"TOWNSHIP_CENTRE\"}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(tree(made).get("name").asText()).isEqualTo(script);
        assertThat(made.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(made.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(post("/api/v1/units", "{\"county\": \"220322\", \"name\": \"a\\u0000b\", \"kind\": \"NOWHERE\"}").statusCode())
                .isEqualTo(400);
        assertThat(world.call("GET", "/api/v1/agreements/..%2F..%2Fetc", token, null).statusCode()).isEqualTo(404);
        assertThat(world.call("GET", "/api/v1/agreements/'%20OR%201=1--", token, null).statusCode()).isEqualTo(404);
    }

    @Test
    void no_program_proposes_or_confirms_a_breach() {
        String step = "{\"action\": \"%s\", \"version\": 0, \"reason\": \"x\", \"evidence\": [\"event:9\"]}";
        for (String action : List.of("PROPOSE_CONFIRMATION", "CONFIRM")) {
            HttpResponse<String> answer = post("/api/v1/cases/1/steps", step.formatted(action));
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(tree(answer).get("code").asText()).isEqualTo("problem.by-people");
        }
        assertThat(post("/api/v1/cases/1/steps", step.formatted("CLOSE_AS_GONE")).statusCode()).isIn(403, 409);
        assertThat(world.rows("SELECT state FROM agreement_case WHERE id = 1")).containsExactly("OPEN");
    }
}
