package cn.dingxiang.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.directory.Role;
import cn.dingxiang.web.SignedIn;
import cn.dingxiang.web.api.ApiDocument.Operation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each list goes in the orders the document offers, either way and from page to page, or in the one the document says it has. */
@Tag("database")
class ApiOrdersTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Comparator<String> TEXT = Comparator.naturalOrder();
    private static final Comparator<String> NUMBERS = Comparator.comparing(Double::valueOf);
    private static final Comparator<String> NEVER_FIRST = Comparator.comparing(at -> at.equals("null") ? "" : at);
    private static final Comparator<String> ROLES = Comparator.comparing(Role::valueOf);

    @TempDir
    private static Path folder;

    private static ApiWorld world;

    /**
     * A list in an order.
     *
     * @param operation of the document
     * @param address   without the order
     * @param sort      null for one that can only be turned round
     * @param field     what shows the order, of an item, as a path, of a list how long it is; null where several do
     * @param rising    how the field's values go upwards
     */
    record Sorted(String operation, String address, String sort, String field, Comparator<String> rising) {
        @Override
        public String toString() {
            return operation + " " + sort;
        }

        String order(boolean descending) {
            return address + (address.contains("?") ? "&" : "?") + (sort == null ? "" : "sort=" + sort + "&") + "descending=" + descending;
        }
    }

    /** A list kept in the order in which things came. @param usual what it is when nothing is said */
    record Kept(String operation, String address, String usual, String field) {
        @Override
        public String toString() {
            return operation;
        }
    }

    static List<Sorted> sorted() {
        return List.of(
                new Sorted("listAgreements", "/api/v1/agreements", "NUMBER", "number", TEXT),
                new Sorted("listAgreements", "/api/v1/agreements", "NAME", "name", TEXT),
                new Sorted("listAgreements", "/api/v1/agreements", "COUNTY", "county", TEXT),
                new Sorted("listAgreements", "/api/v1/agreements", "COHORT", "cohort", NUMBERS),
                new Sorted("listAgreements", "/api/v1/agreements", "EXPECTED_END", "service/expectedEnd", TEXT),
                new Sorted("listAgreements", "/api/v1/agreements", "OPEN_FINDINGS", "openFindings", NUMBERS),
                new Sorted("listAlerts", "/api/v1/alerts", "RAISED", "id", NUMBERS),
                new Sorted("listAlerts", "/api/v1/alerts", "LEVEL", "level", NUMBERS),
                new Sorted("listAlerts", "/api/v1/alerts", "COUNTY", "county", TEXT),
                new Sorted("listAlerts", "/api/v1/alerts", "SINCE", "since", TEXT),
                new Sorted("listToDo", "/api/v1/to-do?kind=DUTIES_OVERDUE", null, "due", TEXT),
                new Sorted("listDueDates", "/api/v1/due-dates?until=2027-11-22", null, "due", TEXT),
                new Sorted("listEndings", "/api/v1/endings", null, null, null),
                new Sorted("listFreeDoctors", "/api/v1/doctors?until=2036-01-01", null, "on", TEXT),
                new Sorted("listPlanDoctors", "/api/v1/plan/doctors?county=220322&track=BACHELOR_CLINICAL&year=2029", null, "on", TEXT),
                new Sorted("listCounted", "/api/v1/county-figures/list?measure=OPEN_FINDINGS", null, "since", TEXT),
                new Sorted("listRegisterLines", "/api/v1/registers/1/lines", "LINE", "line", NUMBERS),
                new Sorted("listRegisterLines", "/api/v1/registers/1/lines", "FATE", "fate", TEXT),
                new Sorted("listJobLines", "/api/v1/jobs/1/lines", "LINE", "line", NUMBERS),
                new Sorted("listJobLines", "/api/v1/jobs/1/lines", "KIND", "kind", TEXT),
                new Sorted("listUnits", "/api/v1/units", null, "county", TEXT),
                new Sorted("listPosts", "/api/v1/posts", "ASKED", "id", NUMBERS),
                new Sorted("listPosts", "/api/v1/posts", "UNIT", "county", TEXT),
                new Sorted("listPosts", "/api/v1/posts", "FROM", "from", TEXT),
                new Sorted("listArrears", "/api/v1/arrears?asOf=2027-12-01", "SINCE", "case", NUMBERS),
                new Sorted("listArrears", "/api/v1/arrears?asOf=2027-12-01", "AMOUNT", "amount", NUMBERS),
                new Sorted("listAccounts", "/api/v1/accounts", "USERNAME", "username", TEXT),
                new Sorted("listAccounts", "/api/v1/accounts", "NAME", "name", TEXT),
                new Sorted("listAccounts", "/api/v1/accounts", "ROLE", "role", ROLES),
                new Sorted("listAccounts", "/api/v1/accounts", "PLACE", "county", TEXT),
                new Sorted("listAccounts", "/api/v1/accounts", "SIGNED_IN", "signedInAt", NEVER_FIRST));
    }

    static List<Kept> kept() {
        return List.of(new Kept("listRegisters", "/api/v1/registers", "NEWEST", "id"),
                new Kept("listJobs", "/api/v1/jobs", "NEWEST", "id"), new Kept("listImports", "/api/v1/imports", "NEWEST", "id"),
                new Kept("listLetters", "/api/v1/letters", "NEWEST", "id"), new Kept("listMails", "/api/v1/mails", "NEWEST", "id"),
                new Kept("listStudentRequests", "/api/v1/student-requests", "NEWEST", "id"),
                new Kept("listPlacements", "/api/v1/placements", "NEWEST", "id"),
                new Kept("searchAudit", "/api/v1/audit?action=register.take", "NEWEST", "id"),
                new Kept("listObjections", "/api/v1/objections", "OLDEST", "id"),
                new Kept("listProposals", "/api/v1/register-proposals", "OLDEST", "id"));
    }

    @BeforeAll
    static void start() throws Exception {
        world = new ApiWorld(folder, Map.of("dingxiang.api.per-minute", 10_000, "dingxiang.api.per-day", 100_000));
        world.given("trainee");
        world.given("settlement");
        world.given("account");
        world.given("foreign");
        SignedIn.account(world.application(), "an-lishu", Role.COUNTY_REVIEWER, "22", null, ApiWorld.COUNTY, null, null);
        for (String sql : MORE.split(";")) {
            world.application().execute(sql);
        }
    }

    /** What makes values differ that are alike in the two counties. */
    private static final String MORE = """
            INSERT INTO job_line (job_id, number, county, kind, text, text_en) VALUES (1, 1, NULL, 'WARNING', '一', 'one'),
              (1, 2, NULL, 'ERROR', '二', 'two'), (1, 3, NULL, 'WARNING', '三', 'three');
            UPDATE register_line SET fate = 'KNOWN' WHERE file_id = 1 AND line = (SELECT * FROM (SELECT MAX(line) FROM register_line
              WHERE file_id = 1) last);
            UPDATE alert SET since = '2026-08-01', level = 1 WHERE id = 2;
            UPDATE post SET valid_from = '2027-07-01' WHERE id = 2;
            INSERT INTO mail (recipient, digest_on, address, subject, message_id, status, created_at) VALUES
              ('county:220322', '2026-11-02', 'lishu@example.cn', '梨树', '<2@x>', 'DEAD', '2026-11-02 08:00:00');
            UPDATE agreement_case SET state = 'SETTLEMENT' WHERE id = 2;
            INSERT INTO case_instalment (case_id, step, number, due_on, amount, paid_before) SELECT 2, MAX(number), 1, '2027-01-15', 20000, 0
              FROM case_step WHERE case_id = 2;
            INSERT INTO student_request (agreement_id, kind, unit, from_date, reason, state, ongoing, asked_at) VALUES
              (1, 'TRANSFER_WITHIN_COUNTY', '榆树台镇卫生院', '2027-03-01', '照顾家人', 'ASKED', TRUE, '2026-11-21 20:05:00');
            UPDATE account SET display_name = '安', signed_in_at = '2026-11-20 08:00:00' WHERE username = 'lishu'""";

    @AfterAll
    static void stop() {
        world.close();
    }

    @ParameterizedTest
    @MethodSource("sorted")
    void a_list_goes_by_what_it_is_sorted_by_either_way(Sorted list) {
        List<JsonNode> upwards = paged(list.order(false));
        List<JsonNode> downwards = paged(list.order(true));
        Collections.reverse(downwards);
        assertThat(upwards).hasSizeGreaterThan(1).isEqualTo(downwards);
        if (list.field() != null) {
            List<String> values = upwards.stream().map(item -> item.at("/" + list.field()))
                    .map(value -> value.isArray() ? Integer.toString(value.size()) : value.asText()).toList();
            assertThat(Set.copyOf(values)).as(values + " can be out of order").hasSizeGreaterThan(1);
            assertThat(values).isSortedAccordingTo(list.rising());
        }
    }

    @ParameterizedTest
    @MethodSource("kept")
    void a_list_goes_from_the_newest_or_from_the_oldest(Kept list) {
        String sort = list.address() + (list.address().contains("?") ? "&" : "?") + "sort=";
        List<JsonNode> oldest = paged(sort + "OLDEST");
        assertThat(oldest).extracting(item -> item.get(list.field()).asLong()).isSorted().doesNotHaveDuplicates();
        List<JsonNode> newest = paged(sort + "NEWEST");
        assertThat(paged(list.address())).as("when nothing is said").isEqualTo(list.usual().equals("OLDEST") ? oldest : newest);
        Collections.reverse(newest);
        assertThat(newest).hasSizeGreaterThan(1).isEqualTo(oldest);
    }

    @Test
    void cases_go_as_they_were_opened_or_by_their_limit() {
        List<JsonNode> opened = paged("/api/v1/cases?sort=KEY");
        assertThat(paged("/api/v1/cases?sort=LIMIT")).containsExactlyInAnyOrderElementsOf(opened);
        Collections.reverse(opened);
        assertThat(paged("/api/v1/cases?sort=NEWEST")).hasSizeGreaterThan(1).isEqualTo(opened);
    }

    @Test
    void every_order_of_the_document_is_tried_here_and_every_other_list_says_which_one_it_has() {
        Set<String> tried = sorted().stream().map(Sorted::toString).collect(Collectors.toCollection(TreeSet::new));
        kept().forEach(list -> tried.addAll(List.of(list.operation() + " NEWEST", list.operation() + " OLDEST")));
        tried.addAll(List.of("listCases KEY", "listCases NEWEST", "listCases LIMIT"));
        Set<String> offered = new TreeSet<>();
        for (Operation operation : ApiDocument.operations().stream().filter(each -> each.has("after")).toList()) {
            orders(operation).forEach(order -> offered.add(operation.id() + " " + order));
            if (orders(operation).isEmpty() && operation.has("descending")) {
                offered.add(operation.id() + " null");
            } else if (orders(operation).isEmpty()) {
                assertThat((String) operation.tree().get("summary")).as(operation.id()).contains("次序固定：");
                assertThat((String) operation.tree().get("x-summary-en")).as(operation.id()).contains("in a fixed order:");
            }
        }
        assertThat(offered).isEqualTo(tried);
    }

    @Test
    void an_order_there_is_not_is_refused_with_those_there_are() throws IOException {
        for (Operation operation : ApiDocument.operations().stream().filter(Operation::isRead).toList()) {
            if (operation.has("sort")) {
                HttpResponse<String> answer = ask(operation, "sort=SIDEWAYS");
                assertThat(answer.statusCode()).as(operation.id() + " " + answer.body()).isEqualTo(400);
                assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
                assertThat(JSON.readTree(answer.body()).toString()).as(operation.id()).contains("sort", String.join(", ", orders(operation)));
            }
            if (operation.has("descending")) {
                assertThat(ask(operation, "descending=SIDEWAYS").statusCode()).as(operation.id()).isEqualTo(400);
            }
        }
    }

    private static HttpResponse<String> ask(Operation operation, String order) {
        String address = operation.address(Map.of("sort", "NONE", "descending", "NONE")).replaceAll("(sort|descending)=NONE&?", "");
        address += (address.contains("?") ? "&" : "?") + order;
        return world.call("GET", address.replace("&&", "&"), world.token((String) operation.tree().get("x-example-place")), null);
    }

    private static List<String> orders(Operation operation) {
        return ((List<?>) operation.tree().get("parameters")).stream().map(Map.class::cast).filter(each -> "sort".equals(each.get("name")))
                .flatMap(each -> ((List<?>) ((Map<?, ?>) each.get("schema")).get("enum")).stream()).map(String::valueOf).toList();
    }

    /** Every item, asked for one by one. */
    private static List<JsonNode> paged(String list) {
        List<JsonNode> items = new ArrayList<>();
        String after = "";
        while (after != null) {
            HttpResponse<String> answer = world.call("GET", list + (list.contains("?") ? "&" : "?") + "limit=1"
                    + (after.isEmpty() ? "" : "&after=" + URLEncoder.encode(after, StandardCharsets.UTF_8)), world.token("22"), null);
            assertThat(answer.statusCode()).as(list + " " + answer.body()).isEqualTo(200);
            JsonNode page = tree(answer);
            page.get("items").forEach(items::add);
            after = page.get("next").isNull() ? null : page.get("next").asText();
        }
        return items;
    }

    private static JsonNode tree(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException notJson) {
            throw new AssertionError(answer.body(), notJson);
        }
    }
}
