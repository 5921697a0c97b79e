package cn.dingxiang.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.casework.evidence.FileSamples;
import cn.dingxiang.demo.DemoAccounts;
import cn.dingxiang.web.page.Navigation;
import cn.dingxiang.work.JobRunner;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is hostile, on the pages: script in names, formulas in cells, path tricks in uploads, bodies too large, tokens made up. It is refused
 * or shown as text. The API's share is {@code ApiInputTest}, {@code ApiFilesTest} and {@code ApiAccessTest}.
 */
@Tag("database")
class HostileInputTest {
    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final String FORMULA = "=HYPERLINK(0)";
    private static final Pattern LINK = Pattern.compile("(?:href|hx-get)=\"(/[^\"#]*)");
    private static final int PAGES = 120;
    /** Columns that hold what people typed, by table. */
    private static final Map<String, List<String>> TYPED = Map.of("person", List.of("name"), "review_state", List.of("person_name", "unit_name",
            "employer"), "unit", List.of("name"), "contact", List.of("name"), "account", List.of("display_name"), "import_batch",
            List.of("file_name"), "mail", List.of("subject"), "student_request", List.of("reason"), "attachment", List.of("shows", "file_name"));

    private static ServedDemo world;

    @BeforeAll
    static void start() {
        world = ServedDemo.shared();
    }

    private static SignedIn signedIn(String username) {
        SignedIn visitor = SignedIn.as(world.server(), username, ServedDemo.account(username).password());
        visitor.get("/account");
        return visitor;
    }

    private static void everywhere(String change) {
        TYPED.forEach((table, columns) -> columns.forEach(column -> world.application().execute("UPDATE " + table + " SET " + column + " = "
                + change.replace("?", column))));
    }

    static Stream<String> people() {
        return DemoAccounts.ALL.stream().map(DemoAccounts.Account::username);
    }

    /** Follows links from the navigation on, to one page of each kind. */
    @ParameterizedTest
    @MethodSource("people")
    void names_made_to_be_scripts_are_text_on_every_page(String username) {
        SignedIn visitor = signedIn(username);
        everywhere("CONCAT(?, '" + SCRIPT + "')");
        List<String> defects = new ArrayList<>();
        int shown = 0;
        try {
            Deque<String> open = new ArrayDeque<>(Navigation.addresses(ServedDemo.account(username).role()));
            Set<String> known = new HashSet<>();
            open.forEach(address -> known.add(kind(address)));
            for (int page = 0; page < PAGES && !open.isEmpty(); page++) {
                String address = open.poll();
                HttpResponse<String> answer = visitor.get(address);
                if (answer.body().contains("<script>alert") || answer.statusCode() >= 500) {
                    defects.add(address + " " + answer.statusCode());
                }
                shown += answer.body().contains("&lt;script") ? 1 : 0;
                Matcher link = LINK.matcher(answer.body());
                while (link.find()) {
                    String next = link.group(1).replace("&amp;", "&");
                    if (!next.matches("/(assets|webjars|oauth|api)/.*|/health|.*/attachments/.*|.*[?&](lang|sort|after)=.*|.*/export.*") && known.add(kind(next))) {
                        open.add(next);
                    }
                }
            }
        } finally {
            everywhere("REPLACE(?, '" + SCRIPT + "', '')");
        }
        assertThat(defects).isEmpty();
        assertThat(shown).as("pages that show such a name").isPositive();
    }

    private static String kind(String address) {
        return address.replaceAll("%[0-9A-F]{2}", "x").replaceAll("[0-9]+", "0").replaceAll("=[^&]*", "=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lishu", "province", "auditor"})
    void no_cell_of_what_a_page_exports_is_a_formula(String username) throws IOException {
        SignedIn visitor = signedIn(username);
        String prefix = "CONCAT('" + FORMULA + "', ?)";
        everywhere(prefix);
        Map<String, String> sheets = new LinkedHashMap<>();
        try {
            for (String path : exports(HttpMethod.POST)) {
                HttpResponse<String> asked = visitor.post(path, Map.of());
                if (asked.statusCode() != 303) {
                    assertThat(asked.statusCode()).as(path).isIn(403, 404, 409);
                    continue;
                }
                world.get(JobRunner.class).runWaiting();
                String job = visitor.get(asked.headers().firstValue("Location").orElseThrow()).body();
                Matcher file = Pattern.compile("href=\"(/[^\"]*files/[0-9]+[^\"]*)\"").matcher(job);
                assertThat(file.find()).as(path + job).isTrue();
                sheets.put(path, sheets(visitor.download(file.group(1)).body()));
            }
            for (String path : exports(HttpMethod.GET)) {
                HttpResponse<byte[]> file = visitor.download(path);
                if (file.statusCode() == 200) {
                    sheets.put(path, sheets(file.body()));
                }
            }
        } finally {
            everywhere("REPLACE(?, '" + FORMULA + "', '')");
        }
        assertThat(sheets).isNotEmpty().allSatisfy((path, sheet) -> assertThat(sheet).as(path).doesNotContain("<f>", "<f "));
        if (username.equals("lishu")) {
            assertThat(sheets).containsKeys("/agreements/export", "/cases/export");
            assertThat(sheets.get("/agreements/export")).contains(FORMULA);
            assertThat(sheets.get("/cases/export")).contains(FORMULA);
        }
    }

    private static List<String> exports(HttpMethod method) {
        return world.get(Router.class).uriRoutes().filter(route -> route.getHttpMethod() == method)
                .map(route -> route.getUriMatchTemplate().toString().replaceAll("\\{\\?[^}]*}", ""))
                .filter(path -> path.endsWith("/export") && !path.contains("{") && !path.startsWith("/student")).distinct().sorted().toList();
    }

    /** The parts of a workbook as text. */
    private static String sheets(byte[] workbook) throws IOException {
        Path file = Files.write(Files.createTempFile("exported", ".xlsx"), workbook);
        StringBuilder text = new StringBuilder();
        try (ZipFile parts = new ZipFile(file.toFile())) {
            for (ZipEntry part : Collections.list(parts.entries())) {
                text.append(new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        assertThat(text).isNotEmpty();
        return text.toString();
    }

    @Test
    void a_name_of_an_upload_leads_nowhere() throws IOException {
        SignedIn officer = signedIn("lishu");
        SignedIn student = signedIn("student");
        String ours = world.ask("SELECT MIN(c.id) FROM agreement_case c JOIN agreement a ON a.id = c.agreement_id WHERE a.county_code = '220322'"
                + " AND c.ongoing = TRUE");
        for (String name : List.of("../../../../../../tmp/dx-evil.pdf", "..\\..\\dx-evil.pdf", "/tmp/dx-evil.pdf", "a%00dx-evil.pdf", "CON")) {
            List<HttpResponse<String>> answers = List.of(
                    officer.upload("/imports/files", Map.of("kind", "UNITS"), name.replace("pdf", "csv"), "单位名称\n".getBytes(StandardCharsets.UTF_8)),
                    officer.upload("/registers/files", Map.of("kind", "SOCIAL_INSURANCE"), name.replace("pdf", "csv"),
                            "姓名\n".getBytes(StandardCharsets.UTF_8)),
                    officer.upload("/cases/" + ours + "/attachments", Map.of("shows", "试探"), name, FileSamples.pdf()),
                    student.upload("/student/documents", Map.of("shows", "试探"), name, FileSamples.pdf()));
            assertThat(answers).extracting(HttpResponse::statusCode).as(name).allMatch(status -> status < 500);
        }
        assertThat(Path.of("/tmp/dx-evil.pdf")).doesNotExist();
        assertThat(Path.of("/tmp/dx-evil.csv")).doesNotExist();
        try (Stream<Path> files = Files.walk(Path.of("").toAbsolutePath(), 6)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(file -> file.contains("dx-evil"));
        }
        for (String kept : List.of("attachment.file_name", "kept_file.name")) {
            String[] column = kept.split("\\.");
            assertThat(world.ask("SELECT COUNT(*) FROM " + column[0] + " WHERE INSTR(" + column[1] + ", '/') + INSTR(" + column[1]
                    + ", CHAR(92)) + INSTR(" + column[1] + ", '..') + INSTR(" + column[1] + ", CHAR(0)) > 0")).as(kept).isEqualTo("0");
        }
        assertThat(world.ask("SELECT COUNT(*) FROM kept_file WHERE name LIKE '%dx-evil%'")).as("and is kept as a name").isNotEqualTo("0");
    }

    @Test
    void a_body_too_large_is_refused_before_and_after_signing_in() {
        Map<String, String> large = Map.of("username", "x".repeat(200 * 1024));
        for (String path : List.of("/sign-in", "/activate", "/reset", "/confirm/x")) {
            assertThat(SignedIn.nobody(world.server()).post(path, large).statusCode()).as(path).isEqualTo(413);
        }
        Map<String, String> huge = Map.of("reason", "x".repeat(2 << 20));
        SignedIn officer = signedIn("lishu");
        for (String path : List.of("/account/email", "/agreements/1/events", "/cases/1/steps/OPEN", "/letters/bulk", "/units")) {
            HttpResponse<String> answer = officer.post(path, huge);
            assertThat(answer.statusCode()).as(path).isEqualTo(413);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"forged", "openid.forged", "' OR 1=1 --", "../../etc/passwd"})
    void a_session_made_up_opens_nothing(String token) throws Exception {
        for (String path : List.of("/county", "/agreements", "/student", "/account", "/accounts", "/audit", "/status")) {
            HttpResponse<String> answer = send(HttpRequest.newBuilder(world.server().resolve(path)).header("Cookie", "dingxiang=" + token));
            assertThat(answer.statusCode()).as(path).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location").orElse("")).as(path).startsWith("/sign-in");
        }
    }

    /** As another site can make a browser send it, were the cookie sent along. */
    @Test
    void a_write_that_is_no_form_is_refused_without_the_forms_token() throws Exception {
        String password = ServedDemo.account("lishu").password();
        HttpResponse<String> in = send(HttpRequest.newBuilder(world.server().resolve("/sign-in")).header("Content-Type",
                "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString("username=lishu&password=" + password)));
        String cookie = in.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
        for (String type : List.of("text/plain", "application/json", "application/x-unknown", "")) {
            for (String path : List.of("/sign-out", "/account/sessions/end-all", "/agreements/export")) {
                HttpRequest.Builder request = HttpRequest.newBuilder(world.server().resolve(path)).header("Cookie", cookie)
                        .POST(HttpRequest.BodyPublishers.ofString("x"));
                assertThat(send(type.isEmpty() ? request : request.header("Content-Type", type)).statusCode()).as(path + type).isEqualTo(403);
            }
        }
        assertThat(send(HttpRequest.newBuilder(world.server().resolve("/account")).header("Cookie", cookie)).statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
