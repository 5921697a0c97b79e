package cn.dingxiang.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.directory.tokens.ApiScope;
import cn.dingxiang.web.SignedIn;
import cn.dingxiang.web.api.ApiDocument.Operation;
import cn.dingxiang.work.JobRunner;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.inject.ExecutableMethod;
import io.micronaut.web.router.Router;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The document says what there is: every route with its scope, and answers as they are given. */
@Tag("database")
class ApiDocumentTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Of what the document itself is told by, and its page. */
    private static final List<String> THE_DOCUMENT = List.of("GET /api/v1", "GET /api/v1/openapi.yml");

    @TempDir
    private static Path folder;

    private static ApiWorld world;

    @BeforeAll
    static void start() throws Exception {
        world = new ApiWorld(folder, Map.of());
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void every_route_is_in_the_document_with_its_scope_and_nothing_else_is() {
        Map<String, String> routes = new TreeMap<>();
        world.get(Router.class).uriRoutes().filter(route -> route.getUriMatchTemplate().toPathString().startsWith("/api/v1"))
                .filter(route -> !List.of("HEAD", "OPTIONS").contains(route.getHttpMethodName())).forEach(route -> {
                    ExecutableMethod<?, ?> method = route.getTargetMethod().getExecutableMethod();
                    String[] scopes = method.stringValues("io.micronaut.security.annotation.Secured");
                    routes.put(route.getHttpMethodName() + " " + route.getUriMatchTemplate().toPathString(),
                            String.join(" ", new TreeSet<>(Arrays.asList(scopes))));
                });
        THE_DOCUMENT.forEach(routes::remove);
        Map<String, String> documented = new TreeMap<>();
        for (Operation operation : ApiDocument.operations()) {
            documented.put(operation.toString(), operation.scheme().equals("token") ? String.join(" ", operation.scopes())
                    : "isAnonymous()");
        }
        assertThat(documented).isEqualTo(routes);
        assertThat(ApiDocument.operations().stream().flatMap(operation -> operation.scopes().stream()).collect(Collectors.toSet()))
                .isEqualTo(Arrays.stream(ApiScope.values()).map(ApiScope::code).collect(Collectors.toSet()));
        assertThat(ApiDocument.operations().stream().map(Operation::id)).doesNotHaveDuplicates();
    }

    /** Pages and their operations stand side by side in {@code counterparts.txt}; what has none says why. */
    @Test
    void whatever_a_page_does_a_program_can_do_too_or_it_is_said_why_not() throws Exception {
        List<Counterpart> counterparts = Counterpart.read();
        Set<String> operations = ApiDocument.operations().stream().map(Operation::id).collect(Collectors.toSet());
        List<String> routes = world.get(Router.class).uriRoutes()
                .filter(route -> !List.of("HEAD", "OPTIONS").contains(route.getHttpMethodName()))
                .map(route -> route.getHttpMethodName() + " " + route.getUriMatchTemplate().toPathString())
                .filter(route -> !route.contains(" /api/v1")).distinct().sorted().toList();
        assertThat(routes.stream().filter(route -> counterparts.stream().noneMatch(one -> one.stands(route)))).as("add to counterparts.txt")
                .isEmpty();
        assertThat(counterparts.stream().filter(one -> routes.stream().noneMatch(one::stands)).map(Counterpart::route)).as("no such page")
                .isEmpty();
        assertThat(counterparts).allSatisfy(one -> assertThat(operations).as(one.route()).containsAll(one.operations()));
        assertThat(counterparts).allSatisfy(one -> assertThat(one.operations().isEmpty()).as(one.route()).isEqualTo(!one.why().isEmpty()));
    }

    /**
     * One story, in the document's order; whatever changes something comes twice with the same key and is done once. Where an answer has
     * changed on purpose, the new ones lie in {@code answers.json}.
     */
    @Test
    void every_example_is_the_answer_that_is_given() throws Exception {
        SoftAssertions all = new SoftAssertions();
        Map<String, Object> answers = new LinkedHashMap<>();
        for (Operation operation : ApiDocument.operations()) {
            if (!operation.scheme().equals("token")) {
                continue;
            }
            if (operation.tree().containsKey("x-example-after-jobs")) {
                world.get(JobRunner.class).runWaiting();
            }
            if (operation.tree().containsKey("x-example-given")) {
                world.given((String) operation.tree().get("x-example-given"));
            }
            String token = world.token((String) operation.tree().get("x-example-place"));
            String[] key = operation.isWrite() ? new String[] {"Idempotency-Key", operation.id()} : new String[0];
            HttpResponse<String> answer = world.call(operation, operation.address(Map.of()), token, operation.body(), key);
            if (operation.isWrite()) {
                Map<String, String> before = world.state();
                HttpResponse<String> again = world.call(operation, operation.address(Map.of()), token, operation.body(), key);
                all.assertThat(again.body()).as(operation.toString()).isEqualTo(answer.body());
                all.assertThat(again.headers().firstValue("Idempotency-Replayed")).as(operation.toString()).hasValue("true");
                all.assertThat(world.state()).as(operation.toString()).isEqualTo(before);
            }
            all.assertThat(answer.statusCode()).as(operation + " " + answer.body()).isEqualTo(operation.status());
            String type = operation.content().keySet().iterator().next();
            all.assertThat(answer.headers().firstValue("Content-Type").orElse("")).as(operation.toString()).startsWith(type);
            if (type.equals("application/json")) {
                Object given = JSON.readValue(answer.body(), Object.class);
                answers.put(operation.id(), Map.of("status", answer.statusCode(), "body", given));
                Object documented = ApiDocument.at(operation.content(), type).get("example");
                all.assertThat(comparable(given)).as(operation.toString()).isEqualTo(comparable(documented));
            }
        }
        Path file = Path.of("target", "answers.json");
        Files.createDirectories(file.getParent());
        JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), answers);
        all.assertAll();
    }

    /** Hashes of files made at some moment, and random parts of names, are never the same; how long the trail is, is not the point. */
    private static Object comparable(Object tree) throws Exception {
        return JSON.readTree(JSON.writeValueAsString(tree).replaceAll("[0-9a-f]{64}", "HASH")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "UUID").replaceAll("\"unsealed\":[0-9]+", "\"unsealed\":0"));
    }

    @Test
    void who_reads_the_document_finds_every_operation_in_both_languages_and_no_whole_id_number() {
        assertThat(ApiDocument.operations().stream().map(operation -> ApiDocument.json(operation.content()))).noneMatch(
                answer -> answer.matches(".*[1-9][0-9]{16}[0-9X].*"));
        assertThat(ApiDocument.operations()).allSatisfy(operation -> {
            assertThat((String) operation.tree().get("summary")).isNotBlank();
            assertThat((String) operation.tree().get("x-summary-en")).isNotBlank();
        });
    }

    @Test
    void the_document_is_open_to_all_as_a_page_and_as_a_file() {
        SignedIn nobody = SignedIn.nobody(world.server());
        String page = nobody.get("/api/v1").body();
        assertThat(page).contains("/api/v1/agreements/{agreement}/evaluation", "cases:write");
        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(100_000);
        for (Operation operation : ApiDocument.operations().stream().filter(each -> each.scheme().equals("token")).toList()) {
            assertThat(page).contains("#" + operation.id() + "\"");
        }
        assertThat(nobody.get("/api/v1?show=events&lang=en").body()).contains("Adds events", "SERVICE_PAUSED", "required");
        assertThat(nobody.get("/api/v1?show=nothing").statusCode()).isEqualTo(404);
        HttpResponse<String> file = nobody.get("/api/v1/openapi.yml");
        assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("application/yaml");
        assertThat(file.body()).contains("openapi: 3.1.0");
    }
}
