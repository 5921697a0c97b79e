package cn.dingxiang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FlattenedTest {

    @Test
    void order_nulls_and_ways_of_writing_a_number_make_no_difference() {
        Map<String, Object> one = new HashMap<>(Map.of("costs", Map.of("TUITION", "60000.00"), "terms", Map.of("serviceMonths", 72)));
        one.put("form", null);
        assertThat(Flattened.differences(one, Map.of("terms", Map.of("serviceMonths", new BigDecimal("72")),
                "costs", Map.of("TUITION", "60000.0")))).isEmpty();
    }

    @Test
    void differences_are_named_by_path() {
        assertThat(Flattened.differences(Map.of("a", Map.of("b", 1, "c", List.of("X"))), Map.of("a", Map.of("b", 2, "c", List.of("X")), "d", true)))
                .containsExactly("a.b", "d");
    }

    @Test
    void an_event_without_a_source_is_the_countys() {
        assertThat(Flattened.event(Map.of("on", "2021-09-01", "kind", "ENROLLED")))
                .isEqualTo(Flattened.event(Map.of("kind", "ENROLLED", "on", "2021-09-01", "source", "COUNTY")))
                .isNotEqualTo(Flattened.event(Map.of("kind", "ENROLLED", "on", "2021-09-01", "source", "SCHOOL")));
    }
}
