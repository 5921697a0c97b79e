package cn.dingxiang.settlement;

import cn.dingxiang.agreement.Damages;
import cn.dingxiang.agreement.ProRata;
import cn.dingxiang.agreement.SignedAgreement;
import cn.dingxiang.agreement.Term;
import cn.dingxiang.agreement.Terms;
import cn.dingxiang.timeline.Course;
import cn.dingxiang.timeline.Detail;
import cn.dingxiang.timeline.EventKind;
import cn.dingxiang.timeline.ServiceClock;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Repayment and damages as of a day (domain rules, section 8). HALF_UP at each line. */
public final class SettlementRules {

    private SettlementRules() { }

    /** What is owed by the signer as of {@code asOf}. */
    public static Settlement settle(Course course, ServiceClock clock, LocalDate asOf) {
        BigDecimal paid = yuan(course.payments());
        ServiceClock.Reading reading = clock.read(asOf);
        if (reading.completedOn() != null || endedOwingNothing(course)) {
            BigDecimal nothing = yuan(BigDecimal.ZERO);
            return new Settlement(List.of(), nothing, nothing, nothing, nothing, paid, yuan(paid.negate()));
        }
        Terms terms = course.agreement().terms();
        List<String> unset = unset(terms);
        if (!unset.isEmpty()) {
            return Settlement.unknown(unset);
        }
        SignedAgreement signed = course.agreement().signed();
        BigDecimal base = base(signed, terms.value(Term.REPAYMENT_ITEMS));
        BigDecimal repayment = repayment(base, terms.value(Term.REPAYMENT_PRO_RATA), clock, reading, asOf);
        BigDecimal damages = damages(terms.value(Term.DAMAGES), signed, repayment);
        BigDecimal total = repayment.add(damages);
        return new Settlement(List.of(), base, repayment, damages, total, paid, total.subtract(paid));
    }

    private static boolean endedOwingNothing(Course course) {
        if (course.ending() == null) {
            return false;
        }
        return course.ending().kind() != EventKind.RELEASED
                || course.ending().detail(Detail.Release.class).ground() == Detail.Release.Ground.EXEMPTED;
    }

    private static List<String> unset(Terms terms) {
        List<String> unset = new ArrayList<>();
        if (terms.value(Term.REPAYMENT_ITEMS) == null || terms.value(Term.REPAYMENT_PRO_RATA) == null) {
            unset.add("repayment");
        }
        if (terms.value(Term.DAMAGES) == null) {
            unset.add("damages");
        }
        return unset;
    }

    private static BigDecimal base(SignedAgreement signed, Set<String> items) {
        BigDecimal base = BigDecimal.ZERO;
        for (String item : items) {
            base = base.add(signed.costs().getOrDefault(item, BigDecimal.ZERO));
        }
        return yuan(base);
    }

    private static BigDecimal repayment(BigDecimal base, ProRata proRata, ServiceClock clock, ServiceClock.Reading reading, LocalDate asOf) {
        return switch (proRata) {
            case NONE -> base;
            case MONTH -> share(base, reading.remainingMonths(), reading.requiredMonths());
            case DAY -> {
                if (reading.start() == null) {
                    yield base;
                }
                long required = clock.required(reading.start());
                yield share(base, Math.max(0, required - clock.creditedDaysBefore(asOf)), required);
            }
        };
    }

    private static BigDecimal share(BigDecimal base, long part, long whole) {
        return whole == 0 ? yuan(BigDecimal.ZERO)
                : base.multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal damages(Damages damages, SignedAgreement signed, BigDecimal repayment) {
        if (damages.fixed() != null) {
            return yuan(damages.fixed());
        }
        BigDecimal of = switch (damages.base()) {
            case COST -> signed.costs().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            case REPAYMENT -> repayment;
        };
        return yuan(damages.rate().multiply(of));
    }

    private static BigDecimal yuan(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
