package cn.dingxiang.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.directory.tokens.ApiScope;
import cn.dingxiang.web.api.ApiDocument.Operation;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every operation of the document, without a token, with every scope but its own, and with another county's things. */
@Tag("database")
class ApiAccessTest {
    /** What reaches nobody else's: what is posted, or the caller's own. */
    private static final Set<String> REACHES_NOBODY = Set.of("evaluate", "uploadFile", "runReview");

    @TempDir
    private static Path folder;

    private static ApiWorld world;
    private static List<Operation> operations;

    @BeforeAll
    static void start() throws Exception {
        world = new ApiWorld(folder, Map.of("dingxiang.api.per-minute", 10_000, "dingxiang.api.per-day", 100_000));
        operations = ApiDocument.operations().stream().filter(operation -> operation.scheme().equals("token")).toList();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private static void problem(SoftAssertions all, Operation operation, HttpResponse<String> answer, int status) {
        all.assertThat(answer.statusCode()).as(operation + " " + answer.body()).isEqualTo(status);
        all.assertThat(answer.headers().firstValue("Content-Type").orElse("")).as(operation.toString())
                .startsWith("application/problem+json");
    }

    @Test
    void without_a_good_token_nobody_is_answered_and_nothing_is_written() {
        Map<String, String> before = world.size();
        SoftAssertions all = new SoftAssertions();
        for (Operation operation : operations) {
            for (String token : Stream.of(null, "dx1_forged", "x".repeat(5000)).toList()) {
                HttpResponse<String> answer = world.call(operation.method(), operation.address(Map.of()), token, operation.body());
                problem(all, operation, answer, 401);
                all.assertThat(answer.headers().firstValue("WWW-Authenticate")).as(operation.toString()).hasValue("Bearer");
            }
        }
        all.assertAll();
        assertThat(world.size()).isEqualTo(before);
    }

    @Test
    void a_token_with_every_other_scope_is_not_enough_and_nothing_is_written() {
        for (Operation operation : operations) {
            world.token(place(operation), others(operation));
        }
        Map<String, String> before = world.size();
        SoftAssertions all = new SoftAssertions();
        for (Operation operation : operations) {
            String token = world.token(place(operation), others(operation));
            problem(all, operation, world.call(operation.method(), operation.address(Map.of()), token, operation.body()), 403);
        }
        all.assertAll();
        assertThat(world.size()).isEqualTo(before);
    }

    private static String place(Operation operation) {
        return (String) operation.tree().get("x-example-place");
    }

    private static Set<ApiScope> others(Operation operation) {
        Set<ApiScope> others = EnumSet.allOf(ApiScope.class);
        others.removeIf(scope -> operation.scopes().contains(scope.code()) || !scope.fits(place(operation)));
        return others;
    }

    /** Foreign things by what the address or the body names; ids of ours and theirs lie apart. */
    @Test
    void what_is_another_countys_is_not_there_and_nothing_is_written() {
        String token = world.token(ApiWorld.COUNTY);
        String province = world.token("50", provincial());
        Map<String, String> before = world.size();
        SoftAssertions all = new SoftAssertions();
        Set<String> asked = new java.util.TreeSet<>();
        for (Operation operation : operations) {
            Map<String, String> foreign = foreign(operation);
            String body = body(operation);
            if (foreign.isEmpty() && body.equals(String.valueOf(operation.body()))) {
                continue;
            }
            asked.add(operation.id());
            String who = place(operation).length() == 2 ? province : token;
            HttpResponse<String> answer = world.call(operation.method(), operation.address(foreign), who,
                    operation.body() == null ? null : body);
            problem(all, operation, answer, 404);
            all.assertThat(answer.body()).as(operation.toString()).doesNotContain("磐石", "PS-2016", "烟筒山");
        }
        all.assertAll();
        assertThat(world.size()).isEqualTo(before);
        // a list or figure that can be narrowed to no place shows its own only: the next test
        Set<String> rest = operations.stream().map(Operation::id).filter(id -> !asked.contains(id) && !REACHES_NOBODY.contains(id))
                .collect(Collectors.toSet());
        assertThat(rest).containsExactlyInAnyOrder("listImports", "listJobs", "listRegisters", "searchAudit");
    }

    private static Set<ApiScope> provincial() {
        return EnumSet.allOf(ApiScope.class);
    }

    private static Map<String, String> foreign(Operation operation) {
        Map<String, String> foreign = new LinkedHashMap<>();
        if (operation.has("within")) {
            foreign.put("within", ApiWorld.FOREIGN);
        }
        if (operation.has("agreement")) {
            foreign.put("agreement", "PS-2016-001");
        }
        if (operation.has("event")) {
            foreign.put("event", Long.toString(id("event WHERE agreement_id = (SELECT id FROM agreement WHERE number = 'PS-2016-001')")));
        }
        if (operation.has("id")) {
            String kind = operation.path().split("/")[3];
            String mine = " WHERE county_code = '" + ApiWorld.FOREIGN + "'";
            String agreement = " WHERE agreement_id IN (SELECT id FROM agreement WHERE county_code = '" + ApiWorld.FOREIGN + "')";
            foreign.put("id", Long.toString(switch (kind) {
                case "cases" -> id("agreement_case" + agreement);
                case "letters" -> id("letter" + agreement);
                case "objections" -> id("employer_objection");
                case "files" -> id("kept_file WHERE owner = 'zhang-" + ApiWorld.FOREIGN + "'");
                case "imports" -> id("import_batch" + mine);
                case "jobs" -> id("job WHERE place = '" + ApiWorld.FOREIGN + "'");
                case "registers" -> id("register_file");
                case "units" -> id("unit" + mine);
                case "posts" -> id("post");
                case "placements" -> id("placement_request");
                default -> throw new AssertionError(kind);
            }));
        }
        return foreign;
    }

    private static long id(String where) {
        return world.number("SELECT MAX(id) FROM " + where);
    }

    /** The body of the example where it names something, naming the other county's. */
    private static String body(Operation operation) {
        String foreignUnit = Long.toString(id("unit WHERE county_code = '" + ApiWorld.FOREIGN + "'"));
        return switch (operation.id()) {
            case "acknowledgeAlerts" -> "{\"ids\": [" + id("alert") + "], \"note\": \"x\"}";
            case "checkImport", "commitImport" -> "{\"file\": " + id("kept_file") + ", \"kind\": \"UNITS\"}";
            case "takeRegister" -> "{\"file\": " + id("kept_file") + ", \"kind\": \"PRACTICE_REGISTRATION\", \"source\": \"x\"}";
            case "acceptProposals" -> "{\"ids\": [" + id("register_proposal") + "]}";
            case "rejectProposals" -> "{\"ids\": [" + id("register_proposal") + "], \"reason\": \"x\"}";
            case "addUnit" -> "{\"county\": \"" + ApiWorld.FOREIGN + "\", \"name\": \"x\", \"kind\": \"TOWNSHIP_CENTRE\"}";
            case "askPost" -> operation.body().replace("\"unit\":2", "\"unit\":" + foreignUnit);
            case "askPlacement" -> operation.body().replace("LS-2016-001", "PS-2016-001");
            default -> String.valueOf(operation.body());
        };
    }

    @Test
    void lists_show_what_lies_in_the_tokens_place_only() {
        String token = world.token(ApiWorld.COUNTY);
        for (Operation operation : operations) {
            if (operation.isRead() && operation.has("limit") && place(operation).length() == 6) {
                HttpResponse<String> answer = world.call("GET", operation.path().replace("{id}", "1"), token, null);
                assertThat(answer.statusCode()).as(operation + answer.body()).isEqualTo(200);
                assertThat(answer.body()).as(operation.toString()).doesNotContain("磐石", "PS-2016", "PS-2021", "烟筒山", "220284");
            }
        }
    }
}
