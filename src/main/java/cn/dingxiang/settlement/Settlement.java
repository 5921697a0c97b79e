package cn.dingxiang.settlement;

import java.math.BigDecimal;
import java.util.List;

/**
 * What is owed, yuan with two decimals, or which terms are missing to say so.
 *
 * @param undetermined {@code repayment}, {@code damages}, or both; empty when the amounts are known, and then only
 * @param base         sum of the costs to repay
 * @param repayment    the part of it owed after service done
 * @param damages      违约金
 * @param total        both
 * @param paid         payments so far
 * @param outstanding  total less paid; negative when too much was paid
 */
public record Settlement(List<String> undetermined, BigDecimal base, BigDecimal repayment, BigDecimal damages, BigDecimal total,
                         BigDecimal paid, BigDecimal outstanding) {
    public Settlement {
        undetermined = List.copyOf(undetermined);
    }

    static Settlement unknown(List<String> unset) {
        return new Settlement(unset, null, null, null, null, null, null);
    }
}
