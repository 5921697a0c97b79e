package cn.dingxiang.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.casework.evidence.FileSamples;
import cn.dingxiang.work.JobRunner;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files into and out of the API: for what they are, under no name that leads anywhere, with no formula in them, of the own place only. */
@Tag("database")
class ApiFilesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ApiDocument.Operation ATTACHING = ApiDocument.operations().stream()
            .filter(operation -> operation.id().equals("attachEvidence")).findFirst().orElseThrow();

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

    @ParameterizedTest
    @CsvSource({"../../etc/passwd, passwd", "..%5C..%5Cwin.ini, win.ini", "%2Fetc%2Fcron.d%2Fx.xlsx, x.xlsx", "a%00b.csv, ab.csv",
        "CON.csv, 文件_CON.csv", "%3Cscript%3E.csv, script.csv", "22910119980101101X.csv, 2291••••••••101X.csv"})
    void an_uploads_name_leads_nowhere(String name, String kept) throws Exception {
        HttpResponse<String> answer = post("/api/v1/files?name=" + name, "姓名\n");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(tree(answer).get("name").asText()).isEqualTo(kept);
        HttpResponse<String> back = world.call("GET", answer.headers().firstValue("Location").orElseThrow(), token, null);
        assertThat(back.body()).isEqualTo("姓名\n");
        assertThat(back.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment;").doesNotContain("\n", "..");
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).doesNotContain("passwd", "win.ini");
        }
    }

    private static HttpResponse<String> attach(String shows, String content, String... headers) {
        String[] all = Stream.concat(Stream.of("Content-Type", ATTACHING.contentType()), Stream.of(headers)).toArray(String[]::new);
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("shows", shows);
        parts.put("file", content);
        return post("/api/v1/cases/1/attachments", ApiDocument.parts(parts), all);
    }

    /** Attaches under a text of so many mebibytes, which are never held at once. */
    private static HttpResponse<String> attachUnder(int mebibytes) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("shows", "long");
        parts.put("file", "x");
        String[] around = ApiDocument.parts(parts).split("long");
        byte[] mebibyte = new byte[1 << 20];
        Arrays.fill(mebibyte, (byte) 'x');
        HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.concat(HttpRequest.BodyPublishers.ofString(around[0]),
                HttpRequest.BodyPublishers.ofByteArrays(Collections.nCopies(mebibytes, mebibyte)),
                HttpRequest.BodyPublishers.ofString(around[1]));
        long length = String.join("", around).getBytes(StandardCharsets.UTF_8).length + (long) mebibytes * mebibyte.length;
        return world.send("POST", "/api/v1/cases/1/attachments", token, HttpRequest.BodyPublishers.fromPublisher(body, length),
                "Content-Type", ATTACHING.contentType());
    }

    @Test
    void an_attachment_is_taken_for_what_it_is_whatever_it_is_called_and_once() throws Exception {
        long before = world.number("SELECT COUNT(*) FROM attachment");
        for (String wrong : List.of("", "MZ\u0090 not a program", "<html><script>alert(1)</script></html>", "%PDF-1.7\nstartxref\n3\n%%EOF",
                "x".repeat((20 << 20) + 1))) {
            HttpResponse<String> refused = attach("答复", wrong);
            assertThat(refused.statusCode()).as(refused.body()).isIn(400, 409, 413, 422);
            assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        }
        String pdf = new String(FileSamples.pdf(), StandardCharsets.US_ASCII);
        assertThat(attach("", pdf).statusCode()).isEqualTo(400);
        assertThat(post("/api/v1/cases/1/attachments", "{}").statusCode()).isIn(400, 415);
        assertThat(attachUnder(60).statusCode()).isEqualTo(413);
        assertThat(world.number("SELECT COUNT(*) FROM attachment")).isEqualTo(before);
        HttpResponse<String> first = attach("<b>答复</b>", pdf, "Idempotency-Key", "key-file");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(tree(first).get("fileName").asText()).isEqualTo("答复.pdf");
        HttpResponse<String> again = attach("<b>答复</b>", pdf, "Idempotency-Key", "key-file");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(attach("别的", pdf, "Idempotency-Key", "key-file").statusCode()).isEqualTo(422);
        assertThat(world.number("SELECT COUNT(*) FROM attachment")).isEqualTo(before + 1);
        HttpResponse<String> back = world.call("GET", first.headers().firstValue("Location").orElseThrow(), token, null);
        assertThat(back.body()).isEqualTo(pdf);
        assertThat(back.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment;").doesNotContain("..", "exe");
        assertThat(back.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        String elsewhere = first.headers().firstValue("Location").orElseThrow().replace("/cases/1/", "/cases/2/");
        assertThat(world.call("GET", elsewhere, token, null).statusCode()).isEqualTo(404);
        String nowhere = elsewhere.replaceAll("[0-9]+$", "987654321");
        assertThat(world.call("GET", nowhere, token, null).statusCode()).isEqualTo(404);
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.endsWith(".exe") || name.contains("答复"));
        }
    }

    /** As in a job's file, downloaded. */
    private static String exported(String address, String body) throws Exception {
        HttpResponse<String> queued = post(address, body);
        assertThat(queued.statusCode()).as(queued.body()).isEqualTo(202);
        world.get(JobRunner.class).runWaiting();
        JsonNode job = tree(world.call("GET", queued.headers().firstValue("Location").orElseThrow(), token, null));
        assertThat(job.get("state").asText()).as(job.toString()).isEqualTo("DONE");
        long file = job.get("files").get(0).get("file").asLong();
        assertThat(world.call("GET", "/api/v1/files/" + file, world.token(ApiWorld.FOREIGN), null).statusCode()).isEqualTo(404);
        Path workbook = Files.write(folder.resolve("exported-" + file + ".xlsx"), world.bytes("/api/v1/files/" + file, token));
        StringBuilder text = new StringBuilder();
        try (ZipFile sheets = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : Collections.list(sheets.entries())) {
                text.append(new String(sheets.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    @Test
    void no_cell_of_an_export_is_a_formula() throws Exception {
        String formula = "=HYPERLINK(0)";
        world.application().execute("UPDATE person SET name = '" + formula + "' WHERE id = 1");
        world.application().execute("UPDATE review_state SET person_name = '" + formula + "' WHERE agreement_id = 1");
        try {
            for (String list : List.of("agreements", "cases")) {
                String sheets = exported("/api/v1/" + list + "/exports", "{\"within\": \"220322\"}");
                assertThat(sheets).as(list).contains(formula).doesNotContain("<f>", "PS-2016");
            }
        } finally {
            world.application().execute("UPDATE person SET name = '王小明' WHERE id = 1");
            world.application().execute("UPDATE review_state SET person_name = '王小明' WHERE agreement_id = 1");
        }
        assertThat(exported("/api/v1/cases/exports", "{\"behind\": true}")).as("nobody is behind").doesNotContain("LS-2016");
        assertThat(post("/api/v1/agreements/exports", "{\"within\": \"220322\", \"fiter\": \"x\"}").statusCode()).isEqualTo(400);
        assertThat(post("/api/v1/cases/exports", "{\"state\": \"NOWHERE\"}").statusCode()).isEqualTo(400);
    }

    @Test
    void imports_are_paged_by_key_with_their_own_place_only() throws Exception {
        world.application().execute("INSERT INTO import_batch (kind, county_code, file_name, file_hash, status, rows_read, rows_taken,"
                + " rows_unchanged, rows_refused, imported_at, imported_by) SELECT kind, place, 'x.csv', file_hash, 'FILING', 0, 0, 0, 0,"
                + " imported_at, imported_by FROM import_batch JOIN (SELECT '220322' place UNION ALL SELECT '220284' UNION ALL SELECT NULL)"
                + " places WHERE id = 1");
        world.application().execute("UPDATE agreement SET batch_id = (SELECT MAX(id) FROM import_batch WHERE county_code IS NULL)"
                + " WHERE id IN (2, 4)");
        List<Long> ours = new ArrayList<>();
        for (String address = "/api/v1/imports?limit=1"; address != null;) {
            HttpResponse<String> page = world.call("GET", address, token, null);
            tree(page).get("items").forEach(item -> ours.add(item.get("id").asLong()));
            address = page.headers().firstValue("Link").map(link -> link.replaceAll("^<(.*)>; rel=\"next\"$", "$1")).orElse(null);
        }
        assertThat(ours).hasSize(2).isSortedAccordingTo(Comparator.reverseOrder());
        JsonNode province = tree(world.call("GET", "/api/v1/imports", world.token("22"), null)).get("items");
        assertThat(province).hasSize(5);
        assertThat(tree(world.call("GET", "/api/v1/imports", world.token("50"), null)).get("items")).isEmpty();
    }
}
