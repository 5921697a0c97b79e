package cn.dingxiang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingxiang.agreement.Fields;
import cn.dingxiang.agreement.MalformedInput;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LadderTest {
    private static final LocalDate DUE = LocalDate.of(2030, 9, 30);

    private final Ladder ladder = ladders(30, rung(-7, "STUDENT"), rung(1, "COUNTY"), rung(15, "PROVINCE")).all().get(0);

    private static Ladders ladders(int repeatEvery, Map<?, ?>... rungs) {
        return Ladders.read(Fields.of(Map.of("ladders", List.of(Map.of("name", "due", "codes", List.of("NOT_REPORTED"),
                "repeatEvery", repeatEvery, "rungs", List.of(rungs)))), ""));
    }

    private static Map<String, Object> rung(int days, String... to) {
        return Map.of("days", days, "to", List.of(to));
    }

    private List<String> stages(LocalDate asOf) {
        return ladder.reached(DUE, asOf).stream().map(Ladder.Reached::stage).toList();
    }

    @Test
    void a_rung_is_reached_on_its_day_and_not_the_day_before() {
        assertThat(stages(DUE.minusDays(8))).isEmpty();
        assertThat(stages(DUE.minusDays(7))).containsExactly("due-7");
        assertThat(stages(DUE)).containsExactly("due-7");
        assertThat(stages(DUE.plusDays(1))).containsExactly("due-7", "due+1");
    }

    @Test
    void the_last_rung_comes_again_every_thirty_days() {
        assertThat(stages(DUE.plusDays(44))).endsWith("due+15");
        assertThat(stages(DUE.plusDays(45))).endsWith("due+15", "due+45");
        assertThat(stages(DUE.plusDays(75))).endsWith("due+45", "due+75");
    }

    @Test
    void the_next_rung_is_the_first_after_today() {
        assertThat(ladder.nextAfter(DUE, DUE.minusDays(8))).isEqualTo(DUE.minusDays(7));
        assertThat(ladder.nextAfter(DUE, DUE.minusDays(7))).isEqualTo(DUE.plusDays(1));
        assertThat(ladder.nextAfter(DUE, DUE.plusDays(15))).isEqualTo(DUE.plusDays(45));
        assertThat(ladder.nextAfter(DUE, DUE.plusDays(44))).isEqualTo(DUE.plusDays(45));
        assertThat(ladder.nextAfter(DUE, DUE.plusDays(45))).isEqualTo(DUE.plusDays(75));
    }

    @Test
    void a_ladder_that_does_not_repeat_has_no_next_rung_after_its_last() {
        assertThat(ladders(0, rung(1, "COUNTY")).all().get(0).nextAfter(DUE, DUE.plusDays(1))).isNull();
    }

    @Test
    void rungs_out_of_order_and_unknown_codes_are_refused_by_name() {
        assertThatThrownBy(() -> ladders(0, rung(5, "COUNTY"), rung(5, "COUNTY"))).isInstanceOf(MalformedInput.class)
                .hasMessageContaining("ladders[0].rungs[1].days");
        assertThatThrownBy(() -> Ladders.read(Fields.of(Map.of("ladders", List.of(Map.of("name", "x", "codes", List.of("NO_SUCH"),
                "rungs", List.of(rung(1, "COUNTY"))))), ""))).isInstanceOf(MalformedInput.class).hasMessageContaining("NO_SUCH");
    }
}
