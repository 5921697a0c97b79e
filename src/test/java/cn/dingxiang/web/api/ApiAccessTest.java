package cn.dingxiang.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.tokens.ApiScope;
import cn.dingxiang.web.SignedIn;
import cn.dingxiang.web.api.ApiDocument.Operation;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
    private static final Set<String> REACHES_NOBODY = Set.of("evaluate", "uploadFile", "runReview", "getLetterOffice",
            "setLetterOffice", "listPolicies", "listForms", "getForm", "resolvePolicy", "tryDraft", "getImportTemplate", "getAuditSeal", "verifyAudit", "getStatus");

    @TempDir
    private static Path folder;

    private static ApiWorld world;
    private static List<Operation> operations;

    @BeforeAll
    static void start() throws Exception {
        world = new ApiWorld(folder, Map.of("dingxiang.api.per-minute", 10_000, "dingxiang.api.per-day", 100_000));
        world.given("foreign");
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
        Map<String, String> before = world.state();
        SoftAssertions all = new SoftAssertions();
        for (Operation operation : operations) {
            for (String token : Stream.of(null, "dx1_forged", "x".repeat(5000)).toList()) {
                HttpResponse<String> answer = world.call(operation, operation.address(Map.of()), token, operation.body());
                problem(all, operation, answer, 401);
                all.assertThat(answer.headers().firstValue("WWW-Authenticate")).as(operation.toString()).hasValue("Bearer");
            }
        }
        all.assertAll();
        assertThat(world.state()).isEqualTo(before);
    }

    @Test
    void a_token_with_every_other_scope_is_not_enough_and_nothing_is_written() {
        for (Operation operation : operations) {
            world.token(place(operation), others(operation));
        }
        Map<String, String> before = world.state();
        SoftAssertions all = new SoftAssertions();
        for (Operation operation : operations) {
            String token = world.token(place(operation), others(operation));
            problem(all, operation, world.call(operation, operation.address(Map.of()), token, operation.body()), 403);
        }
        all.assertAll();
        assertThat(world.state()).isEqualTo(before);
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
        Map<String, String> before = world.state();
        SoftAssertions all = new SoftAssertions();
        Set<String> asked = new TreeSet<>();
        for (Operation operation : operations) {
            Map<String, String> foreign = foreign(operation);
            String body = body(operation);
            if (foreign.isEmpty() && body.equals(String.valueOf(operation.body()))) {
                continue;
            }
            asked.add(operation.id());
            String who = place(operation).length() == 2 ? province : token;
            HttpResponse<String> answer = world.call(operation, operation.address(foreign), who,
                    operation.body() == null ? null : body);
            problem(all, operation, answer, 404);
            all.assertThat(answer.body()).as(operation.toString()).doesNotContain("磐石", "PS-2016", "烟筒山");
        }
        all.assertAll();
        assertThat(world.state()).isEqualTo(before);
        // a list or figure that can be narrowed to no place shows its own only: the next test
        Set<String> rest = operations.stream().map(Operation::id).filter(id -> !asked.contains(id) && !REACHES_NOBODY.contains(id))
                .collect(Collectors.toSet());
        assertThat(rest).containsExactlyInAnyOrder("exportAudit", "findByIdNumber", "listArrears",
                "listImports", "listJobs", "listRegisters", "searchAudit");
    }

    private static Set<ApiScope> provincial() {
        return EnumSet.allOf(ApiScope.class);
    }

    private static Map<String, String> foreign(Operation operation) {
        Map<String, String> foreign = new LinkedHashMap<>();
        if (operation.has("within")) {
            foreign.put("within", ApiWorld.FOREIGN);
        }
        if (operation.has("county") && !operation.id().equals("searchAudit")) {
            foreign.put("county", ApiWorld.FOREIGN);
        }
        if (operation.has("username")) {
            foreign.put("username", "panshi");
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
                case "audit" -> id("audit_entry WHERE county_code" + " = '" + ApiWorld.FOREIGN + "'");
                case "cases" -> id("agreement_case" + agreement);
                case "letters" -> id("letter" + agreement);
                case "mails" -> id("mail WHERE recipient = 'county:" + ApiWorld.FOREIGN + "'");
                case "objections" -> id("employer_objection");
                case "files" -> id("kept_file WHERE owner = 'zhang-" + ApiWorld.FOREIGN + "'");
                case "imports" -> operation.path().contains("/checks/") ? id("job WHERE place = '" + ApiWorld.FOREIGN + "'")
                        : id("import_batch" + mine);
                case "jobs" -> id("job WHERE place = '" + ApiWorld.FOREIGN + "'");
                case "registers" -> id("register_file");
                case "student-requests" -> id("student_request");
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
            case "proposeImportColumns", "checkImport", "commitImport" -> "{\"file\": " + id("kept_file") + ", \"kind\": \"UNITS\"}";
            case "proposeRegisterColumns", "takeRegister" ->
                    "{\"file\": " + id("kept_file") + ", \"kind\": \"PRACTICE_REGISTRATION\", \"source\": \"x\"}";
            case "exportAgreements", "exportCases", "exportCounties", "exportLicenceExams" -> "{\"within\": \"" + ApiWorld.FOREIGN + "\"}";
            case "previewProposals", "acceptProposals" -> "{\"ids\": [" + id("register_proposal") + "]}";
            case "rejectProposals" -> "{\"ids\": [" + id("register_proposal") + "], \"reason\": \"x\"}";
            case "remindEmployers" -> operation.body().replace(ApiWorld.COUNTY, ApiWorld.FOREIGN);
            case "remindCases" -> operation.body().replace("[1]", "[" + id("agreement_case WHERE agreement_id = 3") + "]");
            case "addUnit" -> "{\"county\": \"" + ApiWorld.FOREIGN + "\", \"name\": \"x\", \"kind\": \"TOWNSHIP_CENTRE\"}";
            case "askPost" -> operation.body().replace("\"unit\":2", "\"unit\":" + foreignUnit);
            case "askPlacement" -> operation.body().replace("LS-2016-001", "PS-2016-001");
            default -> String.valueOf(operation.body());
        };
    }

    @Test
    void what_is_no_json_or_too_long_or_more_than_is_known_is_refused_everywhere_and_nothing_is_written() {
        operations.forEach(operation -> world.token(place(operation)));
        Map<String, String> before = world.state();
        SoftAssertions all = new SoftAssertions();
        for (Operation operation : operations) {
            String token = world.token(place(operation));
            if (operation.isRead()) {
                String address = operation.address(Map.of());
                problem(all, operation, world.call("GET", address + (address.contains("?") ? "&" : "?") + "unknown=1", token, null), 400);
            } else if (operation.contentType().equals("application/json")) {
                problem(all, operation, world.call(operation, operation.address(Map.of()), token, "{\"a\": "), 400);
                if (!operation.has("event")) {
                    problem(all, operation, world.call(operation, operation.address(Map.of()), token, "{\"unknown\": 1}"), 400);
                }
                problem(all, operation, world.call(operation, operation.address(Map.of()), token, " ".repeat(
                        Set.of("evaluate", "tryDraft").contains(operation.id()) ? (8 << 20) + 1 : 200 * 1024)), 413);
            }
        }
        all.assertAll();
        assertThat(world.state()).isEqualTo(before);
    }

    @Test
    void lists_show_what_lies_in_the_tokens_place_only() {
        String token = world.token(ApiWorld.COUNTY);
        for (Operation operation : operations) {
            if (operation.isRead() && operation.has("limit") && place(operation).length() == 6) {
                HttpResponse<String> answer = world.call("GET", operation.isNarrowed() ? operation.address(Map.of())
                        : operation.path().replace("{id}", "1"), token, null);
                assertThat(answer.statusCode()).as(operation + answer.body()).isEqualTo(200);
                assertThat(answer.body()).as(operation.toString()).doesNotContain("磐石", "PS-2016", "PS-2021", "烟筒山", "220284");
            }
        }
    }

    // the page where tokens are given

    @Test
    void administrators_and_the_province_give_tokens_and_nobody_else_opens_the_page() {
        for (Role role : Role.values()) {
            boolean keeps = role == Role.ADMINISTRATOR || role == Role.PROVINCE;
            SignedIn somebody = signedIn(role);
            assertThat(somebody.get("/clients/api").statusCode()).as(role.name()).isEqualTo(keeps ? 200 : 403);
            assertThat(somebody.post("/clients/api", Map.of("name", "x")).statusCode()).as(role.name()).isEqualTo(keeps ? 422 : 403);
        }
        assertThat(SignedIn.nobody(world.server()).get("/clients/api").statusCode()).isEqualTo(303);
    }

    private static SignedIn signedIn(Role role) {
        String username = "keeper-" + role.name().toLowerCase(Locale.ROOT);
        SignedIn.account(world.application(), username, role, role == Role.ADMINISTRATOR ? null : "22", null,
                role == Role.COUNTY_OFFICER ? ApiWorld.COUNTY : null, null, null);
        return SignedIn.as(world.server(), username);
    }

    @Test
    void a_token_is_shown_once_and_another_provinces_client_is_not_there() {
        SignedIn province = signedIn(Role.PROVINCE);
        String page = province.get("/clients/api").body();
        assertThat(page).contains("吉林省四平市梨树县", "agreements:read");
        Map<String, String> typed = Map.of("name", "<script>同步</script>", "place", "220322", "expiresOn", "2027-06-30", "scopes",
                "agreements:read");
        HttpResponse<String> made = province.post("/clients/api", typed);
        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(made.body()).contains("&lt;script&gt;同步").doesNotContain("<script>同步");
        String token = made.body().replaceAll("(?s).*value=\"(dx1_[^\"]+)\".*", "$1");
        assertThat(world.call("GET", "/api/v1/agreements", token, null).statusCode()).isEqualTo(200);
        assertThat(province.get("/clients/api").body()).contains("&lt;script&gt;同步").doesNotContain(token);
        long id = world.number("SELECT MAX(id) FROM api_client");
        assertThat(province.post("/clients/api/" + id + "/revoke", Map.of()).statusCode()).isEqualTo(303);
        assertThat(world.call("GET", "/api/v1/agreements", token, null).statusCode()).isEqualTo(401);
        world.token("50", EnumSet.of(ApiScope.EVALUATIONS));
        long foreign = world.number("SELECT MAX(id) FROM api_client WHERE place = '50'");
        for (String what : List.of("/rotate", "/revoke")) {
            assertThat(province.post("/clients/api/" + foreign + what, Map.of()).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void a_form_with_mistakes_comes_back_filled_in() {
        SignedIn province = signedIn(Role.PROVINCE);
        province.get("/clients/api");
        HttpResponse<String> again = province.post("/clients/api", Map.of("name", "同步程序", "place", "220322", "expiresOn", "2027-06-30",
                "scopes", "audit:read"));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("value=\"同步程序\"", "value=\"2027-06-30\"", "audit:read").containsPattern("audit:read\" checked");
        assertThat(province.post("/clients/api", Map.of("name", "x", "place", "500101", "expiresOn", "2027-06-30", "scopes",
                "agreements:read")).statusCode()).isEqualTo(422);
    }
}
