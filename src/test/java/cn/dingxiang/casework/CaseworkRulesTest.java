package cn.dingxiang.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingxiang.agreement.Fields;
import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.obligation.Standing;
import cn.dingxiang.timeline.Party;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class CaseworkRulesTest {
    private static final LocalDate SINCE = LocalDate.of(2027, 3, 10);

    @Test
    void a_finding_opens_a_case_so_many_days_after_it_began() {
        assertThat(CaseBench.RULES.opensOn(FindingCode.LEFT_POST, Standing.ESTABLISHED, SINCE)).isEqualTo(SINCE);
        assertThat(CaseBench.RULES.opensOn(FindingCode.LEFT_POST, Standing.SUSPECTED, SINCE)).isEqualTo(SINCE.plusDays(30));
        assertThat(CaseBench.RULES.opensOn(FindingCode.NOT_REPORTED, Standing.OVERDUE, SINCE)).isEqualTo(SINCE.plusDays(60));
    }

    @Test
    void a_missing_term_opens_none_and_every_other_code_opens_one() {
        for (FindingCode code : FindingCode.values()) {
            boolean opens = List.of(Standing.values()).stream().anyMatch(standing -> CaseBench.RULES.opensOn(code, standing, SINCE) != null);
            assertThat(opens).as(code.name()).isEqualTo(code != FindingCode.TERM_UNSET);
        }
    }

    @Test
    void every_state_of_every_side_has_its_limit_and_an_end_has_none() {
        for (Party side : Party.values()) {
            Steps.states(side).forEach(state -> assertThat(CaseBench.RULES.limit(side, state)).as("%s %s", side, state).isNotNull());
            assertThat(CaseBench.RULES.limit(side, CaseState.CLOSED)).isNull();
        }
    }

    @Test
    void what_is_wrong_in_the_file_is_named_by_place() {
        assertWrong("limits", tree -> limits(tree).removeIf(limit -> limit.get("state").equals("HEARING")));
        assertWrong("limits[2].period", tree -> limits(tree).get(2).put("period", 31));
        assertWrong("limits[0].sides[0]", tree -> limits(tree).get(0).put("sides", List.of("SCHOOL")));
        assertWrong("openings[0].codes[0]", tree -> openings(tree).get(0).put("codes", List.of("LEFT")));
        assertWrong("openings[0].afterDays", tree -> openings(tree).get(0).put("afterDays", "soon"));
        assertWrong("openings[1].days", tree -> openings(tree).get(1).put("days", 3));
    }

    private interface Change {
        void make(Map<String, Object> tree);
    }

    private static void assertWrong(String path, Change change) {
        Map<String, Object> tree = new Yaml().load(CaseworkRulesTest.class.getResourceAsStream("/config/casework/cases.yml"));
        tree.replaceAll((name, items) -> copied((List<?>) items));
        change.make(tree);
        assertThatThrownBy(() -> CaseworkRules.read(Fields.of(tree, "")))
                .isInstanceOfSatisfying(MalformedInput.class, malformed -> assertThat(malformed.path()).isEqualTo(path));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> copied(List<?> items) {
        List<Map<String, Object>> copies = new ArrayList<>();
        items.forEach(item -> copies.add(new LinkedHashMap<>((Map<String, Object>) item)));
        return copies;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> limits(Map<String, Object> tree) {
        return (List<Map<String, Object>>) tree.get("limits");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> openings(Map<String, Object> tree) {
        return (List<Map<String, Object>>) tree.get("openings");
    }
}
