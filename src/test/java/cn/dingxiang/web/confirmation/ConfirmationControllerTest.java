package cn.dingxiang.web.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.confirmation.LinkWorld;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of a link over HTTP: the doctor is to report, and the hospital is asked. */
@Tag("database")
class ConfirmationControllerTest {
    private static LinkWorld world;
    private static EmbeddedServer server;
    private String token;

    @BeforeAll
    static void start() {
        world = new LinkWorld();
        server = world.get(EmbeddedServer.class).start();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @BeforeEach
    void asked() {
        world.graduated();
        token = world.mailed(world.hospital(), "NOT_REPORTED", "", "2021-07-30");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create(server.getURI() + "/confirm/" + path));
    }

    private static HttpResponse<String> post(String path, String... fields) throws IOException, InterruptedException {
        List<String> pairs = new ArrayList<>();
        for (int index = 0; index < fields.length; index += 2) {
            pairs.add(fields[index] + "=" + URLEncoder.encode(fields[index + 1], StandardCharsets.UTF_8));
        }
        return send(at(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs))));
    }

    @Test
    void fetching_the_link_ahead_of_people_changes_nothing() throws IOException, InterruptedException {
        for (int time = 0; time < 3; time++) {
            HttpResponse<String> page = send(at(token));
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("王小明", "梨树县第一人民医院", "DX-1", "定向生是否已报到？").doesNotContain("违约", "<script>", "style=\"");
            assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        }
        assertThat(world.answered()).isEmpty();
        assertThat(world.rows("SELECT id FROM confirmation_link WHERE answered_at IS NOT NULL")).isEmpty();
    }

    @Test
    void an_answer_is_taken_once_and_shown_by_another_request() throws IOException, InterruptedException {
        HttpResponse<String> answered = post(token, "decision", "confirm", "on", "2021-07-08", "by", "李四");
        assertThat(answered.statusCode()).isEqualTo(303);
        assertThat(answered.headers().firstValue("Location")).hasValue("/confirm/" + token);
        HttpResponse<String> shown = send(at(token));
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("已收到，谢谢", "2021-07-10 09:00").doesNotContain("<form");
        HttpResponse<String> replayed = post(token, "decision", "confirm", "on", "2021-07-09", "by", "李四");
        assertThat(replayed.body()).contains("已经答复过");
        assertThat(world.answered()).containsExactly("2021-07-08 REPORTED EMPLOYER");
    }

    @Test
    void a_form_with_mistakes_comes_back_filled_in_and_says_what_to_do() throws IOException, InterruptedException {
        HttpResponse<String> page = post(token, "decision", "confirm", "on", "2021-07-11", "by", "");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("还没有提交", "日期应在 2016-07-15 至 2021-07-10 之间：请核对", "没有填写：请补上", "value=\"2021-07-11\"");
        HttpResponse<String> english = post(token + "?lang=en", "decision", "object", "reason", "", "by", "Li Si");
        assertThat(english.body()).contains("Not sent yet", "Nothing filled in", "value=\"Li Si\"", "lang=\"en\"");
        assertThat(post(token, "x", "y").body()).contains("请选择确认，或提出异议");
        assertThat(world.answered()).isEmpty();
    }

    @Test
    void hostile_text_is_shown_as_text() throws IOException, InterruptedException {
        String hostile = "\"><script>alert(1)</script>";
        HttpResponse<String> page = post(token, "decision", "object", "reason", "", "by", hostile);
        assertThat(page.body()).doesNotContain("<script>").contains("&lt;script");
        assertThat(post(token, "decision", "object", "reason", "x".repeat(1001), "by", "李四").body()).contains("最多 1000 个字，现有 1001 个");
        assertThat(post(token, "decision", "object", "reason", "x\u0000y", "by", "李四").statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-1-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "x", "999999999999999999999-1-A",
        "%00", "%3Cscript%3E", "1%27%20OR%201=1"})
    void what_is_no_link_is_not_found_and_names_nobody(String path) throws IOException, InterruptedException {
        for (HttpResponse<String> page : List.of(send(at(path)), post(path, "decision", "confirm", "on", "2021-07-08", "by", "李四"))) {
            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(page.body()).contains("没有这个链接").doesNotContain("王小明", "<script>");
        }
    }

    @Test
    void an_expired_link_is_gone_and_says_so() throws IOException, InterruptedException {
        world.on("2021-09-01");
        HttpResponse<String> page = post(token, "decision", "confirm", "on", "2021-07-08", "by", "李四");
        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).contains("链接已过期", "梨树县卫生健康局");
        assertThat(world.answered()).isEmpty();
    }

    @Test
    void more_than_a_form_can_hold_is_refused_unread() throws IOException, InterruptedException {
        assertThat(post(token, "decision", "object", "reason", "x".repeat(200_000), "by", "李四").statusCode()).isEqualTo(413);
        HttpResponse<String> unsaid = send(at(token).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[10]))));
        assertThat(unsaid.statusCode()).isEqualTo(411);
    }
}
