package cn.dingxiang.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The worked examples handed out with the domain rules; only what their {@code expect} lists is compared. */
class SharedScenariosTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TestFactory
    List<DynamicTest> the_shared_scenarios_hold() throws IOException, URISyntaxException {
        Path folder = Path.of(SharedScenariosTest.class.getResource("/scenarios").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            List<DynamicTest> tests = files.filter(file -> file.toString().endsWith(".json")).sorted()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> holds(file))).toList();
            assertThat(tests).isNotEmpty();
            return tests;
        }
    }

    private static void holds(Path file) throws IOException {
        Map<?, ?> scenario = MAPPER.readValue(file.toFile(), Map.class);
        Map<String, Object> answer = Scenario.read(scenario).evaluate(agreement -> List.of());
        compare("", scenario.get("expect"), MAPPER.readValue(MAPPER.writeValueAsString(answer), Map.class));
    }

    private static void compare(String path, Object expected, Object got) {
        if (expected instanceof Map<?, ?> fields) {
            assertThat(got).as(path).isInstanceOf(Map.class);
            fields.forEach((name, value) -> {
                assertThat(((Map<?, ?>) got).containsKey(name)).as(path + "." + name + " is there").isTrue();
                compare(path + "." + name, value, ((Map<?, ?>) got).get(name));
            });
        } else if (expected instanceof List<?> items && !items.isEmpty() && items.get(0) instanceof Map<?, ?>) {
            assertThat((List<?>) got).as(path).hasSameSizeAs(items);
            for (int i = 0; i < items.size(); i++) {
                compare(path + "[" + i + "]", items.get(i), ((List<?>) got).get(i));
            }
        } else {
            assertThat(got).as(path).isEqualTo(expected);
        }
    }
}
