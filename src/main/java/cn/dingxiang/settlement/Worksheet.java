package cn.dingxiang.settlement;

import cn.dingxiang.agreement.Sourced;
import cn.dingxiang.agreement.Term;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How what is owed was worked out, every line shown. While a term is unset it has no line and no number.
 *
 * @param asOf        the day it is worked out for
 * @param settlement  what comes out
 * @param nothingOwed why nothing is owed; null when something may be
 * @param unset       terms to be asked for
 * @param items       the costs to repay
 * @param lines       base, repayment, damages, total, paid, outstanding
 */
public record Worksheet(LocalDate asOf, Settlement settlement, NothingOwed nothingOwed, List<Term<?>> unset, List<Item> items,
                        List<Line> lines) {
    public Worksheet {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(settlement, "settlement");
        unset = List.copyOf(unset);
        items = List.copyOf(items);
        lines = List.copyOf(lines);
        if (!unset.isEmpty() && !(items.isEmpty() && lines.isEmpty())) {
            throw new IllegalArgumentException("no number rests on an unset term");
        }
    }

    /** Why nothing is owed. */
    public enum NothingOwed { SERVICE_COMPLETE, DISCHARGED, DECEASED, EXEMPTED }

    /** The lines there are. */
    public enum Name { BASE, REPAYMENT, DAMAGES, TOTAL, PAID, OUTSTANDING }

    /**
     * A cost item of {@code repayment.items}.
     *
     * @param name   such as {@code TUITION}
     * @param amount yuan; 0 for one the agreement does not give
     * @param given  whether the agreement gives it
     */
    public record Item(String name, BigDecimal amount, boolean given) {
        public Item {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(amount, "amount");
        }
    }

    /**
     * One line.
     *
     * @param name     what
     * @param formula  such as {@code base × remainingMonths ÷ serviceMonths}, of the names of {@code operands}
     * @param operands what the names stand for, in their order
     * @param amount   yuan with two decimals, HALF_UP
     * @param sources  the terms it rests on, by name
     */
    public record Line(Name name, String formula, Map<String, String> operands, BigDecimal amount, Map<String, Sourced<?>> sources) {
        public Line {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(formula, "formula");
            Objects.requireNonNull(amount, "amount");
            operands = Collections.unmodifiableMap(new LinkedHashMap<>(operands));
            sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
        }
    }

    /** Whether it has an answer. */
    public boolean isComplete() {
        return unset.isEmpty();
    }

    /** The same without any number, asking for {@code terms}. */
    public Worksheet asking(List<Term<?>> terms) {
        return new Worksheet(asOf, Settlement.unknown(terms.stream().map(Term::name).toList()), null, terms, List.of(), List.of());
    }
}
