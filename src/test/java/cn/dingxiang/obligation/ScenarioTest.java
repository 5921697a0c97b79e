package cn.dingxiang.obligation;

import static cn.dingxiang.testing.Life.exam;
import static cn.dingxiang.testing.Life.serving;
import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.testing.Life;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Domain rules, section 9: the shape of the answer, field by field and in order. */
class ScenarioTest {

    @SuppressWarnings("unchecked")
    private static Map<String, Object> first(Map<String, Object> tree, String list) {
        return ((List<Map<String, Object>>) tree.get(list)).get(0);
    }

    @Test
    void the_answer_has_its_fields_in_the_order_of_the_text() {
        Map<String, Object> tree = serving().leftPost("2026-03-01", "RESIGNED").asking("2026-01-01", exam("TITLE")).asOf("2026-03-01").tree();
        assertThat(tree.keySet()).containsExactly("name", "phase", "service", "findings", "duties", "answers", "settlement", "nextChangeOn");
        assertThat(tree.get("name")).isEqualTo("a life");
        assertThat(((Map<?, ?>) tree.get("service")).keySet().stream().map(String::valueOf)).containsExactly("requiredMonths", "start",
                "servedMonths", "remainingMonths", "expectedEnd", "completedOn", "provisional");
        assertThat(((Map<?, ?>) tree.get("service")).get("requiredMonths")).isEqualTo(72);
        assertThat(first(tree, "findings").keySet()).containsExactly("code", "party", "standing", "since", "closedOn", "clauses");
        assertThat(first(tree, "duties").keySet()).containsExactly("code", "party", "triggeredOn", "dueOn", "doneOn", "waived");
        assertThat(first(tree, "answers").keySet()).containsExactly("verdict", "clauses", "reason");
        assertThat(((Map<?, ?>) tree.get("settlement")).keySet().stream().map(String::valueOf)).containsExactly("base", "repayment", "damages",
                "total", "paid", "outstanding");
    }

    @Test
    void a_term_stands_in_the_finding_of_a_missing_one_only() {
        Map<String, Object> tree = Life.college().without("report.withinDays").graduated("2025-06-30").asOf("2025-07-01").tree();
        assertThat(first(tree, "findings")).containsEntry("term", "report.withinDays").containsEntry("clauses", List.of());
    }

    @Test
    void a_subject_stands_in_the_duty_of_attestation_only_and_is_the_year() {
        Map<String, Object> tree = serving().with("attestationDue", "03-31").asOf("2025-10-01").tree();
        @SuppressWarnings("unchecked")
        List<Map<String, Object>> duties = (List<Map<String, Object>>) tree.get("duties");
        assertThat(duties.get(0)).doesNotContainKey("subject");
        assertThat(duties.get(3)).containsEntry("code", "ATTESTATION_MISSING").containsEntry("subject", 2025).containsEntry("party", "EMPLOYER");
    }

    @Test
    void duties_name_the_party_that_owes_them() {
        Map<String, Object> tree = serving().asOf("2025-10-01").tree();
        @SuppressWarnings("unchecked")
        List<Map<String, Object>> duties = (List<Map<String, Object>>) tree.get("duties");
        assertThat(duties).extracting(duty -> duty.get("party")).containsExactly("STUDENT", "COUNTY", "COUNTY");
    }

    @Test
    void answers_come_in_the_order_of_the_questions() {
        Life asked = serving().asking("2026-01-01", exam("TITLE")).asking("2026-01-01", exam("GOVERNMENT_BODY")).asking("2031-09-01", exam("TITLE"));
        assertThat(asked.asOf("2026-01-01").verdicts()).containsExactly("PERMITTED", "REVIEW", "PERMITTED");
    }

    @Test
    void what_is_not_yet_is_null() {
        Map<String, Object> tree = Life.college().asOf("2023-01-01").tree();
        assertThat(tree).containsEntry("nextChangeOn", null);
        assertThat((Map<?, ?>) tree.get("service")).extracting("start", "expectedEnd", "completedOn").containsOnlyNulls();
    }
}
