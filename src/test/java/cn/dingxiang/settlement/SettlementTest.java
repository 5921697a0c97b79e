package cn.dingxiang.settlement;

import static cn.dingxiang.testing.Life.college;
import static cn.dingxiang.testing.Life.graduatedBachelor;
import static cn.dingxiang.testing.Life.serving;
import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.testing.Evaluated;
import cn.dingxiang.testing.Life;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Domain rules, section 8: what is owed. {@link #resigned} leaves after 55 of 72 months, 1673 of 2191 days, with costs of 60000.00. */
class SettlementTest {
    private static final String DAY = "2030-04-01";

    private static Life resigned() {
        return serving().leftPost(DAY, "RESIGNED");
    }

    private static void assertOwed(Life life, String asOf, String base, String repayment, String damages, String total) {
        Evaluated evaluated = life.asOf(asOf);
        assertThat(evaluated.settlement()).isEqualTo(Map.of("base", base, "repayment", repayment, "damages", damages, "total", total,
                "paid", "0.00", "outstanding", total));
    }

    @Test
    void by_the_month_the_months_not_served_are_repaid() {
        assertOwed(resigned(), DAY, "60000.00", "14166.67", "30000.00", "44166.67");
    }

    @Test
    void by_the_day_the_days_not_served_are_repaid() {
        assertOwed(resigned().with("repayment.proRata", "DAY"), DAY, "60000.00", "14185.30", "30000.00", "44185.30");
    }

    @Test
    void without_pro_rata_all_is_repaid() {
        assertOwed(resigned().with("repayment.proRata", "NONE"), DAY, "60000.00", "60000.00", "30000.00", "90000.00");
    }

    @Test
    void today_is_not_a_day_served() {
        Life byDay = serving().with("repayment.proRata", "DAY");
        assertThat(byDay.asOf("2025-09-01").owed("repayment")).isEqualTo("60000.00");
        assertThat(byDay.asOf("2025-09-02").owed("repayment")).isEqualTo("59972.62");
    }

    @Test
    void months_count_when_they_are_full() {
        assertThat(serving().asOf("2025-09-30").owed("repayment")).isEqualTo("60000.00");
        assertThat(serving().asOf("2025-10-01").owed("repayment")).isEqualTo("59166.67");
    }

    @Test
    void with_nothing_credited_all_of_it_is_repaid() {
        assertThat(college().with("repayment.proRata", "DAY").graduated("2025-06-30").asOf("2025-07-01").owed("repayment")).isEqualTo("60000.00");
        assertThat(college().graduated("2025-06-30").asOf("2025-07-01").owed("repayment")).isEqualTo("60000.00");
    }

    @Test
    void days_not_credited_are_not_days_served() {
        Life paused = serving().with("repayment.proRata", "DAY").paused("2025-09-11", "ILLNESS").resumed("2025-09-21");
        // 10 days before the pause and 10 after it: 2171 of 2191 days remain
        assertThat(paused.asOf("2025-10-01").owed("repayment")).isEqualTo("59452.30");
    }

    @Test
    void the_day_before_completion_one_day_is_left_and_on_it_nothing() {
        Life byDay = serving().with("repayment.proRata", "DAY");
        assertThat(byDay.asOf("2031-08-31").owed("repayment")).isEqualTo("27.38");
        assertThat(byDay.asOf("2031-09-01").owed("repayment")).isEqualTo("0.00");
    }

    @Test
    void only_the_items_to_be_repaid_make_the_base_and_one_not_given_is_nothing() {
        Life tuition = resigned().with("repayment.proRata", "NONE").with("repayment.items", List.of("TUITION", "TRAINING"));
        assertOwed(tuition, DAY, "30000.00", "30000.00", "30000.00", "60000.00");
        assertOwed(tuition.with("repayment.items", List.of()), DAY, "0.00", "0.00", "30000.00", "30000.00");
        assertOwed(tuition.signed("costs", null), DAY, "0.00", "0.00", "0.00", "0.00");
    }

    @Test
    void damages_are_a_share_of_all_costs_of_the_repayment_or_a_fixed_sum() {
        assertThat(resigned().with("damages", Map.of("rate", "0.30", "base", "COST")).with("repayment.items", List.of("TUITION"))
                .asOf(DAY).owed("damages")).isEqualTo("18000.00");
        assertThat(resigned().with("damages", Map.of("rate", "0.30", "base", "REPAYMENT")).asOf(DAY).owed("damages")).isEqualTo("4250.00");
        assertThat(resigned().with("damages", Map.of("fixed", "12345.678")).asOf(DAY).owed("damages")).isEqualTo("12345.68");
    }

    @Test
    void damages_are_taken_of_the_repayment_after_rounding() {
        // 17/72 of 10.07 is 2.3776..., rounded 2.38; a half of that is 1.19, of the unrounded it would be 1.1888
        Life small = resigned().signed("costs", Map.of("TUITION", "10.07")).with("damages", Map.of("rate", "100", "base", "REPAYMENT"));
        assertThat(small.asOf(DAY).owed("repayment")).isEqualTo("2.38");
        assertThat(small.asOf(DAY).owed("damages")).isEqualTo("238.00");
    }

    @Test
    void each_line_is_rounded_half_up() {
        Life half = resigned().with("repayment.proRata", "NONE").signed("costs", Map.of("TUITION", "100.005", "LIVING", "0.00"))
                .with("damages", Map.of("rate", "0.50", "base", "REPAYMENT"));
        assertThat(half.asOf(DAY).owed("base")).isEqualTo("100.01");
        assertThat(half.asOf(DAY).owed("damages")).isEqualTo("50.01");
        assertThat(half.signed("costs", Map.of("TUITION", "100.004")).asOf(DAY).owed("base")).isEqualTo("100.00");
    }

    @Test
    void payments_are_summed_and_taken_off() {
        Evaluated paid = resigned().payment("2030-05-01", "10000").payment("2030-06-01", "4166.67").asOf("2030-06-01");
        assertThat(paid.owed("paid")).isEqualTo("14166.67");
        assertThat(paid.owed("total")).isEqualTo("44166.67");
        assertThat(paid.owed("outstanding")).isEqualTo("30000.00");
        assertThat(resigned().payment("2030-05-01", "10000").asOf("2030-04-30").owed("paid")).isEqualTo("0.00");
    }

    @Test
    void paid_too_much_the_outstanding_is_negative() {
        assertThat(resigned().payment("2030-05-01", "50000.00").asOf("2030-05-01").owed("outstanding")).isEqualTo("-5833.33");
    }

    @Test
    void payments_after_the_agreements_end_count_too() {
        Evaluated paid = resigned().payment("2030-05-01", "10000").released("2030-05-02").payment("2030-06-01", "5000").asOf("2030-07-01");
        assertThat(paid.owed("paid")).isEqualTo("15000.00");
        assertThat(paid.owed("total")).isEqualTo("44166.67");
        assertThat(paid.owed("outstanding")).isEqualTo("29166.67");
    }

    @Test
    void once_the_agreement_has_ended_the_clock_stands_as_of_its_end() {
        Life released = serving().released(DAY);
        assertThat(released.asOf("2035-01-01").owed("repayment")).isEqualTo("14166.67");
        assertThat(released.with("repayment.proRata", "DAY").asOf("2035-01-01").owed("repayment")).isEqualTo("14185.30");
    }

    private static void assertNothingOwed(Life life, String asOf) {
        assertThat(life.asOf(asOf).settlement()).isEqualTo(Map.of("base", "0.00", "repayment", "0.00", "damages", "0.00", "total", "0.00",
                "paid", "100.00", "outstanding", "-100.00"));
    }

    @Test
    void nothing_is_owed_once_service_is_complete_whatever_is_unset() {
        Life paid = serving().payment("2026-01-01", "100");
        assertThat(paid.asOf("2031-08-31").owed("total")).isEqualTo("30833.33");
        assertNothingOwed(paid, "2031-09-01");
        assertNothingOwed(paid.without("repayment.items").without("damages"), "2031-09-01");
    }

    @Test
    void nothing_is_owed_after_discharge_death_or_exemption_but_after_release_it_is() {
        Life paid = serving().payment("2026-01-01", "100");
        assertNothingOwed(paid.discharged("2026-02-01"), "2026-02-01");
        assertNothingOwed(paid.deceased("2026-02-01"), "2026-02-01");
        assertNothingOwed(paid.exempted("2026-02-01").without("damages"), "2026-02-01");
        assertThat(paid.released("2026-02-01").asOf("2026-02-01").owed("repayment")).isEqualTo("55833.33");
        assertThat(paid.released("2026-02-01").saying("ground", "SETTLED").asOf("2026-02-01").owed("repayment")).isEqualTo("55833.33");
        assertThat(paid.exempted("2026-02-01").asOf("2026-01-31").owed("repayment")).isEqualTo("56666.67");
    }

    @Test
    void what_is_unset_is_named_and_no_number_is_given() {
        assertThat(resigned().without("damages").asOf(DAY).settlement()).isEqualTo(Map.of("undetermined", List.of("damages")));
        assertThat(resigned().without("repayment.items").without("repayment.proRata").asOf(DAY).settlement())
                .isEqualTo(Map.of("undetermined", List.of("repayment")));
        assertThat(resigned().without("repayment.items").asOf(DAY).settlement()).isEqualTo(Map.of("undetermined", List.of("repayment")));
        assertThat(resigned().without("repayment.proRata").asOf(DAY).settlement()).isEqualTo(Map.of("undetermined", List.of("repayment")));
        assertThat(resigned().without("repayment.items").without("repayment.proRata").without("damages").asOf(DAY).settlement())
                .isEqualTo(Map.of("undetermined", List.of("repayment", "damages")));
    }

    @Test
    void training_that_counts_provisionally_lowers_the_repayment_until_it_is_lost() {
        Life training = graduatedBachelor().trainingStarted("2030-09-01");
        assertThat(training.asOf("2031-09-01").owed("repayment")).isEqualTo("50000.00");
        assertThat(training.trainingEnded("2031-09-01", "WITHDRAWN").asOf("2031-09-01").owed("repayment")).isEqualTo("60000.00");
    }

    @Test
    void settlement_is_answered_only_when_asked_for() {
        Map<String, Object> unasked = Life.changed(serving().scenario("2026-01-01"), "settle", null);
        assertThat(cn.dingxiang.obligation.Scenario.read(unasked).evaluate(agreement -> List.of())).doesNotContainKey("settlement");
        assertThat(serving().asOf("2026-01-01").tree()).containsKey("settlement");
    }
}
