package cn.dingxiang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.agreement.Policy;
import cn.dingxiang.obligation.Scenario;
import cn.dingxiang.testing.TestApplication;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A scenario kept in the database and read back evaluates to the very text the file evaluates to. */
@Tag("database")
class ScenarioRoundTripTest {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static TestApplication application;
    private static AgreementRecords records;
    private static Policy policy;

    @BeforeAll
    static void start() {
        application = TestApplication.start();
        records = application.get(AgreementRecords.class);
        policy = application.get(Policy.class);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @TestFactory
    List<DynamicTest> a_stored_scenario_evaluates_as_its_file_does() throws IOException, URISyntaxException {
        Path folder = Path.of(ScenarioRoundTripTest.class.getResource("/scenarios").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            List<DynamicTest> tests = files.filter(file -> file.toString().endsWith(".json")).sorted()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> comesBack(file))).toList();
            assertThat(tests).isNotEmpty();
            return tests;
        }
    }

    @Test
    void attributes_keep_their_order_and_numbers_their_digits() throws JsonProcessingException {
        Map<String, Object> document = tree("""
                {"cohort":2022,"track":"JUNIOR_COLLEGE","province":"22","county":"220322","hukouProvince":"22","signedOn":"2022-07-15",
                 "regime":"NONE","terms":{"trainingMonths":0,"training":"NONE","serviceMonths":{"value":72,"clause":"协议第三条"},
                 "trainingMaxMonths":null,"minServiceMonths":72,"damages":{"rate":0.50,"base":"COST"}},"costs":{"B":30000.00,"A":"6000.00"}}""");
        Map<String, Object> payment = tree("""
                {"on":"2026-01-05","kind":"PAYMENT","source":"STUDENT","amount":1000.10}""");
        Map<String, Object> pay = tree("""
                {"kind":"PAY_RECORDED","parity":5000.00,"on":"2026-01-06","monthly":"4999.990"}""");
        records.create(new NewAgreement("digits", new Student("张三", null, null, null), new Parties("张三", null, null, null), document,
                List.of(payment, pay), null, null, true, "tester"));
        AgreementHistory history = records.history("digits").orElseThrow();
        assertThat(text(history.versions().get(0).document())).isEqualTo(text(document));
        assertThat(text(history.events().get(0).event())).isEqualTo(text(payment));
        assertThat(text(history.events().get(1).event())).isEqualTo(
                "{\"on\":\"2026-01-06\",\"kind\":\"PAY_RECORDED\",\"source\":\"COUNTY\",\"parity\":5000.00,\"monthly\":\"4999.990\"}");
    }

    @SuppressWarnings("unchecked")
    private static void comesBack(Path file) throws IOException {
        Map<String, Object> tree = tree(Files.readString(file));
        Scenario scenario = Scenario.read(tree);
        String number = file.getFileName().toString().replaceFirst("(?<=^.{55}).*", "");
        records.create(new NewAgreement(number, new Student("张三", null, null, null), new Parties("张三", null, null, null),
                (Map<String, Object>) tree.get("agreement"), List.of(), null, null, true, "tester"));
        List<Map<String, Object>> events = new ArrayList<>((List<Map<String, Object>>) tree.get("events"));
        // half of them in a second sitting, as a county would
        records.addEvents(NewEvents.of(number, events.subList(0, events.size() / 2), "tester"));
        records.addEvents(NewEvents.of(number, events.subList(events.size() / 2, events.size()), "tester"));
        Scenario stored = records.find(number).orElseThrow().scenario(scenario.name(), scenario.asOf(), scenario.settle(), scenario.asks());
        assertThat(text(stored.evaluate(policy))).isEqualTo(text(scenario.evaluate(policy)));
    }

    private static Map<String, Object> tree(String json) throws JsonProcessingException {
        return MAPPER.readValue(json, LinkedHashMap.class);
    }

    private static String text(Map<String, Object> tree) throws JsonProcessingException {
        return MAPPER.writeValueAsString(tree);
    }
}
