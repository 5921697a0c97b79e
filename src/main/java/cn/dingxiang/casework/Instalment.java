package cn.dingxiang.casework;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A part to be paid.
 *
 * @param dueOn  last good day
 * @param amount yuan, two decimals
 */
public record Instalment(LocalDate dueOn, BigDecimal amount) {
    public Instalment {
        Objects.requireNonNull(dueOn, "dueOn");
        Objects.requireNonNull(amount, "amount");
    }
}
