package cn.dingxiang.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.tokens.ApiClients;
import cn.dingxiang.directory.tokens.ApiScope;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The API as a program meets it: done once, counted, audited, for as long as its token is good. */
@Tag("database")
class ApiCallsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EVENTS = "/api/v1/agreements/LS-2021-002/events";
    private static final String EVENT = "{\"events\": [{\"on\": \"2026-11-01\", \"kind\": \"PAYMENT\", \"amount\": \"%d.00\"}]}";

    @TempDir
    private static Path folder;

    private static ApiWorld world;
    private static String token;

    @BeforeAll
    static void start() throws Exception {
        world = new ApiWorld(folder, Map.of("dingxiang.api.per-minute", 100, "dingxiang.api.per-day", 120));
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @BeforeEach
    void calm() {
        world.clock().set("2026-11-22T09:30:00");
        world.application().empty("api_use");
        token = world.token(ApiWorld.COUNTY);
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

    // done once

    @Test
    void the_same_call_with_the_same_key_is_done_once_and_answered_alike() {
        long before = events();
        HttpResponse<String> first = post(EVENTS, EVENT.formatted(1), "Idempotency-Key", "key-1");
        HttpResponse<String> again = post(EVENTS, EVENT.formatted(1), "Idempotency-Key", "key-1");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Location")).isEqualTo(first.headers().firstValue("Location"));
        assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(events()).isEqualTo(before + 1);
        HttpResponse<String> other = post(EVENTS, EVENT.formatted(2), "Idempotency-Key", "key-1");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(tree(other).get("code").asText()).isEqualTo("key-other-request");
        assertThat(events()).isEqualTo(before + 1);
        world.clock().set("2026-11-24T09:31:00");
        assertThat(post(EVENTS, EVENT.formatted(2), "Idempotency-Key", "key-1").statusCode()).isEqualTo(201);
    }

    @Test
    void of_many_alike_at_once_one_is_done_and_the_others_are_told_to_wait_or_answered_alike() {
        long before = events();
        List<CompletableFuture<HttpResponse<String>>> calls = IntStream.range(0, 8).mapToObj(each -> CompletableFuture.supplyAsync(
                () -> post(EVENTS, EVENT.formatted(3), "Idempotency-Key", "key-at-once"))).toList();
        List<HttpResponse<String>> answers = calls.stream().map(CompletableFuture::join).toList();
        assertThat(answers).extracting(HttpResponse::statusCode).containsAnyOf(201).allMatch(status -> status == 201 || status == 409);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201).map(HttpResponse::body).distinct()).hasSize(1);
        assertThat(events()).isEqualTo(before + 1);
    }

    @Test
    void a_call_under_way_is_refused_until_it_is_taken_for_lost() {
        long before = events();
        assertThat(post(EVENTS, EVENT.formatted(6), "Idempotency-Key", "key-lost").statusCode()).isEqualTo(201);
        // as a process leaves it that is killed in between: claimed, and neither answered nor written
        world.application().execute("UPDATE api_answer SET status = NULL, body = NULL WHERE call_key = 'key-lost'");
        HttpResponse<String> wait = post(EVENTS, EVENT.formatted(6), "Idempotency-Key", "key-lost");
        assertThat(wait.statusCode()).isEqualTo(409);
        assertThat(tree(wait).get("code").asText()).isEqualTo("key-under-way");
        assertThat(events()).isEqualTo(before + 1);
        world.clock().set("2026-11-22T09:40:01");
        assertThat(post(EVENTS, EVENT.formatted(6), "Idempotency-Key", "key-lost").statusCode()).isEqualTo(201);
        assertThat(events()).isEqualTo(before + 2);
    }

    @Test
    void a_call_that_failed_leaves_its_key_free_and_nothing_behind() {
        long before = events();
        String wrong = "{\"events\": [{\"on\": \"2026-11-01\", \"kind\": \"GRADUATED\"},"
                + " {\"on\": \"2026-11-01\", \"kind\": \"NONSENSE\"}]}";
        assertThat(post(EVENTS, wrong, "Idempotency-Key", "key-2").statusCode()).isEqualTo(400);
        assertThat(events()).isEqualTo(before);
        assertThat(post(EVENTS, EVENT.formatted(4), "Idempotency-Key", "key-2").statusCode()).isEqualTo(201);
        assertThat(post(EVENTS, EVENT.formatted(5), "Idempotency-Key", "").statusCode()).isEqualTo(400);
        assertThat(post(EVENTS, EVENT.formatted(5), "Idempotency-Key", "x".repeat(121)).statusCode()).isEqualTo(400);
    }

    // tokens

    @Test
    void a_token_is_kept_as_a_hash_and_is_good_for_nothing_once_rotated_revoked_or_expired() {
        ApiClients clients = world.get(ApiClients.class);
        Actor keeper = ApiWorld.province("22");
        ApiClients.WithToken made = clients.create(keeper, "台账同步", "220322", Set.of(ApiScope.AGREEMENTS_READ), ApiWorld.TODAY.plusDays(1));
        assertThat(world.rows("SELECT token_hash FROM api_client WHERE id = " + made.id()).get(0)).hasSize(64).doesNotContain(made.token());
        assertThat(status(made.token())).isEqualTo(200);
        assertThat(world.rows("SELECT last_used_at FROM api_client WHERE id = " + made.id()).get(0)).startsWith("2026-11-22 09:30");
        ApiClients.WithToken other = clients.rotate(keeper, made.id());
        assertThat(status(made.token())).isEqualTo(401);
        assertThat(status(other.token())).isEqualTo(200);
        world.clock().set("2026-11-24T00:00:00");
        assertThat(status(other.token())).isEqualTo(401);
        world.clock().set("2026-11-23T23:59:00");
        assertThat(status(other.token())).isEqualTo(200);
        clients.revoke(keeper, made.id());
        assertThat(status(other.token())).isEqualTo(401);
        assertThat(world.rows("SELECT CONCAT_WS(' ', action, actor) FROM audit_entry WHERE object = 'api-client:" + made.id()
                + "' ORDER BY id"))
                .containsExactly("api-client.create province-22", "api-client.rotate province-22", "api-client.revoke province-22");
        Actor officer = new Actor("officer", Role.COUNTY_OFFICER, "22", null, "220322", null, null, null);
        for (Actor nobody : List.of(officer, ApiWorld.province("50"))) {
            assertThatThrownBy(() -> clients.rotate(nobody, made.id()))
                    .isInstanceOf(Refused.class);
        }
    }

    private static int status(String with) {
        return world.call("GET", "/api/v1/agreements/LS-2016-001", with, null).statusCode();
    }

    @Test
    void who_calls_too_often_is_told_when_to_come_back_and_nothing_is_done() {
        String impatient = world.token("220322", Set.of(ApiScope.AGREEMENTS_READ, ApiScope.EVENTS_WRITE));
        world.application().execute("INSERT INTO api_use (client_id, period, begins_at, calls) SELECT MAX(id), 'MINUTE',"
                + " '2026-11-22 09:30:00', 100 FROM api_client");
        long before = events();
        HttpResponse<String> refused = world.call("POST", EVENTS, impatient, EVENT.formatted(9));
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("61");
        assertThat(events()).isEqualTo(before);
        world.clock().set("2026-11-22T09:31:00");
        assertThat(status(impatient)).isEqualTo(200);
        world.application().execute("UPDATE api_use SET calls = 120 WHERE period = 'DAY' AND calls = 1");
        assertThat(tree(world.call("GET", "/api/v1/agreements/LS-2016-001", impatient, null)).get("code").asText()).isEqualTo("limit.DAY");
    }

    // audited

    @Test
    void every_look_and_every_write_is_audited_with_the_program_as_actor() {
        world.application().empty("audit_entry");
        world.call("GET", "/api/v1/agreements/LS-2016-001/evaluation", token, null);
        world.call("GET", "/api/v1/cases", token, null);
        post(EVENTS, EVENT.formatted(10));
        List<String> seen = world.rows("SELECT CONCAT_WS(' ', action, actor, object) FROM audit_entry ORDER BY id");
        assertThat(seen).contains("person.view api:1 agreement:1", "person.list api:1 cases:220322").anyMatch(entry ->
                entry.startsWith("event.") && entry.contains("api:1"));
    }

    @Test
    void lists_lead_on_by_key_from_page_to_page() {
        List<String> numbers = new ArrayList<>();
        String address = "/api/v1/agreements?limit=1";
        while (address != null) {
            HttpResponse<String> page = world.call("GET", address, token, null);
            tree(page).get("items").forEach(item -> numbers.add(item.get("number").asText()));
            assertThat(tree(page).get("next").isNull()).isEqualTo(page.headers().firstValue("Link").isEmpty());
            address = page.headers().firstValue("Link").map(link -> link.replaceAll("^<(.*)>; rel=\"next\"$", "$1")).orElse(null);
        }
        assertThat(numbers).containsExactly("LS-2016-001", "LS-2021-002");
    }

    @Test
    void an_agreement_is_evaluated_for_any_day_as_known_on_any_day() {
        JsonNode now = tree(world.call("GET", "/api/v1/agreements/1/evaluation?asOf=2026-10-19", token, null));
        assertThat(now.get("name").asText()).isEqualTo("LS-2016-001");
        assertThat(now.get("findings").toString()).doesNotContain("BANNED_EXAM");
        assertThat(now.has("settlement")).isFalse();
        HttpResponse<String> before = world.call("GET", "/api/v1/agreements/1/evaluation?knownOn=2026-11-21", token, null);
        assertThat(before.statusCode()).isEqualTo(404);
        byte[] whole = world.call("GET", "/api/v1/agreements/1", token, null).body().getBytes(StandardCharsets.UTF_8);
        assertThat(new String(whole, StandardCharsets.UTF_8)).contains("••••").doesNotContainPattern("[0-9]{17}[0-9X]");
    }
}
