package cn.dingxiang.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.testing.IndependentLives;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class IndependentEvaluatorTest {
    @Test
    @SuppressWarnings("unchecked")
    void agrees_with_an_evaluator_written_independently_on_700_lives() {
        List<Map<String, Object>> scenarios = IndependentLives.scenarios();
        List<Map<String, Object>> expected = IndependentLives.expected();
        List<String> differing = new ArrayList<>();
        for (int i = 0; i < scenarios.size(); i++) {
            Map<String, Object> actual = Scenario.read(scenarios.get(i)).evaluate(signed -> List.of());
            actual.put("answers", ((List<Map<String, Object>>) actual.get("answers")).stream()
                    .map(answer -> Map.of("verdict", answer.get("verdict"), "clauses", answer.get("clauses"))).toList());
            for (String field : expected.get(i).keySet()) {
                if (!same(expected.get(i).get(field), actual.get(field))) {
                    differing.add("life " + i + ", " + field + ": expected " + expected.get(i).get(field) + ", got " + actual.get(field));
                }
            }
        }
        assertThat(scenarios).hasSize(700);
        assertThat(differing).isEmpty();
    }

    /** Equal, where the order of findings that tie in day, code and term is free. */
    private static boolean same(Object expected, Object actual) {
        return expected instanceof List<?> left && actual instanceof List<?> right ? inOneOrder(left).equals(inOneOrder(right))
                : Objects.equals(expected, actual);
    }

    private static List<String> inOneOrder(List<?> trees) {
        return trees.stream().map(tree -> new TreeMap<>((Map<?, ?>) tree).toString()).sorted().toList();
    }
}
