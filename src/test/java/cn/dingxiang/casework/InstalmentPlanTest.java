package cn.dingxiang.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class InstalmentPlanTest {
    private static final LocalDate JUNE = LocalDate.of(2027, 6, 30);
    private static final LocalDate JULY = LocalDate.of(2027, 7, 31);
    private static final InstalmentPlan PLAN = new InstalmentPlan(
            List.of(new Instalment(JUNE, yuan("100.00")), new Instalment(JULY, yuan("50.50"))), yuan("20.00"));

    @Test
    void payments_fill_the_instalments_in_order_and_what_was_paid_before_fills_none() {
        assertThat(PLAN.filledBy(yuan("20.00"))).extracting(InstalmentPlan.Filled::paid).containsExactly(yuan("0.00"), yuan("0.00"));
        assertThat(PLAN.filledBy(yuan("130.00"))).extracting(InstalmentPlan.Filled::open).containsExactly(yuan("0.00"), yuan("40.50"));
        assertThat(PLAN.filledBy(yuan("999.00"))).allMatch(filled -> filled.open().signum() == 0);
    }

    @Test
    void due_on_a_day_is_behind_from_the_next() {
        assertThat(PLAN.arrears(yuan("20.00"), JUNE)).isEqualByComparingTo("0");
        assertThat(PLAN.arrears(yuan("20.00"), JUNE.plusDays(1))).isEqualByComparingTo("100.00");
        assertThat(PLAN.arrears(yuan("60.00"), JULY.plusDays(1))).isEqualByComparingTo("110.50");
        assertThat(PLAN.arrears(yuan("170.50"), JULY.plusDays(1))).isEqualByComparingTo("0");
    }

    @Test
    void a_payment_corrected_away_leaves_nothing_filled() {
        assertThat(PLAN.arrears(yuan("0.00"), JULY.plusDays(1))).isEqualByComparingTo("150.50");
    }

    private static BigDecimal yuan(String amount) {
        return new BigDecimal(amount);
    }
}
