package cn.dingxiang.settlement;

import static cn.dingxiang.settlement.SettlementRules.yuan;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.agreement.Damages;
import cn.dingxiang.agreement.Sourced;
import cn.dingxiang.agreement.Term;
import cn.dingxiang.agreement.Terms;
import cn.dingxiang.settlement.Worksheet.Item;
import cn.dingxiang.settlement.Worksheet.Line;
import cn.dingxiang.settlement.Worksheet.Name;
import cn.dingxiang.timeline.ServiceClock;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Works out the lines of a worksheet whose terms are all set, each with its formula and operands. */
final class WorksheetLines {
    private final Agreement agreement;
    private final Terms terms;
    private final ServiceClock clock;
    private final ServiceClock.Reading reading;
    private final LocalDate asOf;

    WorksheetLines(Agreement agreement, ServiceClock clock, ServiceClock.Reading reading, LocalDate asOf) {
        this.agreement = agreement;
        this.terms = agreement.terms();
        this.clock = clock;
        this.reading = reading;
        this.asOf = asOf;
    }

    Worksheet write(BigDecimal paid) {
        Map<String, BigDecimal> costs = agreement.signed().costs();
        List<Item> items = terms.value(Term.REPAYMENT_ITEMS).stream()
                .map(item -> new Item(item, costs.getOrDefault(item, BigDecimal.ZERO), costs.containsKey(item))).toList();
        Line base = base(items);
        Line repayment = repayment(base.amount());
        Line damages = damages(repayment.amount());
        BigDecimal total = repayment.amount().add(damages.amount());
        List<Line> lines = new ArrayList<>(List.of(base, repayment, damages));
        lines.addAll(totals(repayment.amount(), damages.amount(), total, paid));
        return new Worksheet(asOf, new Settlement(List.of(), base.amount(), repayment.amount(), damages.amount(), total, paid,
                total.subtract(paid)), null, List.of(), items, lines);
    }

    /** The lines that end every worksheet. */
    static List<Line> totals(BigDecimal repayment, BigDecimal damages, BigDecimal total, BigDecimal paid) {
        return List.of(new Line(Name.TOTAL, "repayment + damages", operands("repayment", repayment, "damages", damages), total, Map.of()),
                new Line(Name.PAID, "payments", operands("payments", paid), paid, Map.of()),
                new Line(Name.OUTSTANDING, "total − paid", operands("total", total, "paid", paid), yuan(total.subtract(paid)), Map.of()));
    }

    private Line base(List<Item> items) {
        BigDecimal sum = BigDecimal.ZERO;
        Map<String, String> operands = new LinkedHashMap<>();
        for (Item item : items) {
            sum = sum.add(item.amount());
            operands.put(item.name(), item.amount().toPlainString());
        }
        return new Line(Name.BASE, operands.isEmpty() ? "0" : String.join(" + ", operands.keySet()), operands, yuan(sum),
                sources(Term.REPAYMENT_ITEMS));
    }

    private Line repayment(BigDecimal base) {
        return switch (terms.value(Term.REPAYMENT_PRO_RATA)) {
            case NONE -> whole(base);
            case MONTH -> share(base, "remainingMonths", reading.remainingMonths(), "serviceMonths", reading.requiredMonths());
            case DAY -> {
                if (reading.start() == null) {
                    yield whole(base);
                }
                long required = clock.required(reading.start());
                yield share(base, "daysNotServed", Math.max(0, required - clock.creditedDaysBefore(asOf)), "daysAgreed", required);
            }
        };
    }

    private Line whole(BigDecimal base) {
        return new Line(Name.REPAYMENT, "base", operands("base", base), base, sources(Term.REPAYMENT_PRO_RATA));
    }

    private Line share(BigDecimal base, String partName, long part, String wholeName, long whole) {
        BigDecimal amount = whole == 0 ? yuan(BigDecimal.ZERO)
                : base.multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
        return new Line(Name.REPAYMENT, "base × " + partName + " ÷ " + wholeName,
                operands("base", base, partName, BigDecimal.valueOf(part), wholeName, BigDecimal.valueOf(whole)), amount,
                sources(Term.REPAYMENT_PRO_RATA, Term.SERVICE_MONTHS));
    }

    private Line damages(BigDecimal repayment) {
        Damages damages = terms.value(Term.DAMAGES);
        if (damages.fixed() != null) {
            return new Line(Name.DAMAGES, "fixed", operands("fixed", damages.fixed()), yuan(damages.fixed()), sources(Term.DAMAGES));
        }
        BigDecimal of = switch (damages.base()) {
            case COST -> agreement.signed().costs().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            case REPAYMENT -> repayment;
        };
        String base = damages.base() == Damages.Base.COST ? "allCosts" : "repayment";
        return new Line(Name.DAMAGES, "rate × " + base, operands("rate", damages.rate(), base, of), yuan(damages.rate().multiply(of)),
                sources(Term.DAMAGES));
    }

    private Map<String, Sourced<?>> sources(Term<?>... of) {
        Map<String, Sourced<?>> sources = new LinkedHashMap<>();
        for (Term<?> term : of) {
            sources.put(term.name(), terms.sourced(term));
        }
        return sources;
    }

    private static Map<String, String> operands(Object... pairs) {
        Map<String, String> operands = new LinkedHashMap<>();
        for (int index = 0; index < pairs.length; index += 2) {
            operands.put((String) pairs[index], ((BigDecimal) pairs[index + 1]).toPlainString());
        }
        return operands;
    }
}
