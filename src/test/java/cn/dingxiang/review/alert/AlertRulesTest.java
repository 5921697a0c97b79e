package cn.dingxiang.review.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingxiang.agreement.Fields;
import cn.dingxiang.agreement.MalformedInput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlertRulesTest {
    private final Map<String, Object> tree = new HashMap<>(Map.of("silentDays", 30, "anyHour", true,
            "levels", List.of(level(0, "PROVINCE"), level(2, "COUNTY", "LEADER")),
            "leaders", List.of(Map.of("province", "22", "name", "王处长", "email", "leader@example.cn"))));

    @Test
    void what_is_well_written_is_read() {
        AlertRules rules = AlertRules.read(Fields.of(tree, ""));
        assertThat(rules.silentDays()).isEqualTo(30);
        assertThat(rules.level(1).to()).containsExactlyInAnyOrder(AlertRules.Addressee.LEADER, AlertRules.Addressee.COUNTY);
        assertThat(rules.level(7)).isEqualTo(rules.level(1));
        assertThat(rules.leaders().get(0).email()).isEqualTo("leader@example.cn");
    }

    @Test
    void what_is_wrong_is_named_by_its_place() {
        assertWrong("silentDays", "silentDays", 0);
        assertWrong("levels", "levels", List.of());
        assertWrong("levels[0].afterWorkingDays", "levels", List.of(level(1, "PROVINCE")));
        assertWrong("levels[1].afterWorkingDays", "levels", List.of(level(0, "PROVINCE"), level(0, "PROVINCE")));
        assertWrong("levels[0].to", "levels", List.of(level(0)));
        assertWrong("levels[0].to[0]", "levels", List.of(level(0, "MINISTER")));
        assertWrong("leaders[0].email", "leaders", List.of(Map.of("province", "22", "name", "王处长", "email", "leader")));
        assertWrong("silentdays", "silentdays", 30);
    }

    private void assertWrong(String path, String field, Object value) {
        Map<String, Object> wrong = new HashMap<>(tree);
        wrong.put(field, value);
        assertThatThrownBy(() -> AlertRules.read(Fields.of(wrong, ""))).isInstanceOfSatisfying(MalformedInput.class,
                malformed -> assertThat(malformed.path()).isEqualTo(path));
    }

    private static Map<String, Object> level(int days, String... to) {
        return Map.of("afterWorkingDays", days, "to", List.of(to));
    }
}
