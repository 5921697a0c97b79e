package cn.dingxiang.wiring;

import cn.dingxiang.review.watch.Trouble;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Asks a server how it is. */
final class ServerHealth {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** These the watch looks at itself. */
    private static final Set<String> SEEN_OTHERWISE = Set.of("database", "review", "mail");

    private final URI address;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final ObjectMapper json = new ObjectMapper();

    ServerHealth(URI address) {
        this.address = address;
    }

    /** What is wrong with it; empty when all is well. */
    List<Trouble> ask() {
        try {
            HttpResponse<String> answer = client.send(HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
                    HttpResponse.BodyHandlers.ofString());
            Set<String> down = partsDown(answer.body());
            return down.isEmpty() ? List.of() : List.of(new Trouble(Trouble.Kind.SERVER_UNWELL, "", String.join("、", down)));
        } catch (IOException silent) {
            return List.of(new Trouble(Trouble.Kind.SERVER_SILENT, "", address.getAuthority()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    /** @throws IOException when it is not our server that answers */
    private Set<String> partsDown(String body) throws IOException {
        JsonNode details = json.readTree(body).path("details");
        if (!details.isObject()) {
            throw new IOException("not a health report");
        }
        Set<String> down = new TreeSet<>();
        for (Map.Entry<String, JsonNode> part : details.properties()) {
            if (part.getValue().path("status").asText().equals("DOWN") && !SEEN_OTHERWISE.contains(part.getKey())) {
                down.add(part.getKey());
            }
        }
        return down;
    }
}
