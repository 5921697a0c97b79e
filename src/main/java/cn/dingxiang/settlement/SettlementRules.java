package cn.dingxiang.settlement;

import cn.dingxiang.agreement.Term;
import cn.dingxiang.agreement.Terms;
import cn.dingxiang.settlement.Worksheet.NothingOwed;
import cn.dingxiang.timeline.Course;
import cn.dingxiang.timeline.Detail;
import cn.dingxiang.timeline.EventKind;
import cn.dingxiang.timeline.ServiceClock;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Repayment and damages as of a day (domain rules, section 8). HALF_UP at each line. */
public final class SettlementRules {

    private SettlementRules() { }

    /** What is owed by the signer as of {@code asOf}. */
    public static Settlement settle(Course course, ServiceClock clock, LocalDate asOf) {
        return worksheet(course, clock, asOf).settlement();
    }

    /** How what is owed as of {@code asOf} is worked out. */
    public static Worksheet worksheet(Course course, ServiceClock clock, LocalDate asOf) {
        BigDecimal paid = yuan(course.payments());
        ServiceClock.Reading reading = clock.read(asOf);
        NothingOwed nothingOwed = reading.completedOn() != null ? NothingOwed.SERVICE_COMPLETE : endedOwingNothing(course);
        if (nothingOwed != null) {
            return nothing(asOf, nothingOwed, paid);
        }
        Terms terms = course.agreement().terms();
        List<Term<?>> unset = unset(terms);
        if (!unset.isEmpty()) {
            return new Worksheet(asOf, Settlement.unknown(groups(unset)), null, unset, List.of(), List.of());
        }
        return new WorksheetLines(course.agreement(), clock, reading, asOf).write(paid);
    }

    private static Worksheet nothing(LocalDate asOf, NothingOwed why, BigDecimal paid) {
        BigDecimal nothing = yuan(BigDecimal.ZERO);
        return new Worksheet(asOf, new Settlement(List.of(), nothing, nothing, nothing, nothing, paid, yuan(paid.negate())), why, List.of(),
                List.of(), WorksheetLines.totals(nothing, nothing, nothing, paid));
    }

    private static NothingOwed endedOwingNothing(Course course) {
        if (course.ending() == null) {
            return null;
        }
        if (course.ending().kind() == EventKind.RELEASED) {
            return course.ending().detail(Detail.Release.class).ground() == Detail.Release.Ground.EXEMPTED ? NothingOwed.EXEMPTED : null;
        }
        return course.ending().kind() == EventKind.DECEASED ? NothingOwed.DECEASED : NothingOwed.DISCHARGED;
    }

    private static List<Term<?>> unset(Terms terms) {
        List<Term<?>> unset = new ArrayList<>();
        for (Term<?> term : List.of(Term.REPAYMENT_ITEMS, Term.REPAYMENT_PRO_RATA, Term.DAMAGES)) {
            if (terms.value(term) == null) {
                unset.add(term);
            }
        }
        return unset;
    }

    /** {@code repayment} for either of its terms, {@code damages}: as section 8 names them. */
    private static List<String> groups(List<Term<?>> unset) {
        return unset.stream().map(term -> term == Term.DAMAGES ? "damages" : "repayment").distinct().toList();
    }

    static BigDecimal yuan(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
