package cn.dingxiang.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.testing.TestApplication;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A page whose template fails. */
@Tag("database")
class BrokenPageTest {
    @Test
    void a_template_that_fails_is_answered_with_a_reference_for_support_and_not_left_hanging() throws IOException, InterruptedException {
        try (TestApplication application = TestApplication.start(Map.of("micronaut.server.port", -1, BrokenController.ASKED_FOR, true))) {
            HttpRequest request = HttpRequest.newBuilder(application.get(EmbeddedServer.class).start().getURI().resolve("/broken"))
                    .timeout(Duration.ofSeconds(30)).build();
            HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(response.body()).contains("编号").doesNotContain("Exception");
        }
    }
}
