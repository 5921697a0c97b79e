package cn.dingxiang.agreement;

import java.math.BigDecimal;

/**
 * 违约金: a fixed sum, or a rate of the cost or of the repayment. Either {@code fixed} or both others are set.
 *
 * @param rate  share of the base, such as 0.50; null for a fixed sum
 * @param base  what the rate is taken of; null for a fixed sum
 * @param fixed yuan; null for a rate
 */
public record Damages(BigDecimal rate, Base base, BigDecimal fixed) {

    /** {@code COST}: all costs the state bore; {@code REPAYMENT}: the repayment after rounding. */
    public enum Base { COST, REPAYMENT }

    static Damages read(Fields fields) {
        if (fields.has("fixed")) {
            fields.known("fixed");
            return new Damages(null, null, fields.amount("fixed"));
        }
        fields.known("rate", "base");
        return new Damages(fields.amount("rate"), fields.choice("base", Base.class), null);
    }
}
