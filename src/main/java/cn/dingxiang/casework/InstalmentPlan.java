package cn.dingxiang.casework;

import cn.dingxiang.timeline.Event;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What is to be paid when. Payments fill the instalments in the order they fall due.
 *
 * @param instalments by due date
 * @param paidBefore  yuan paid when the plan was made, which fill none of them
 */
public record InstalmentPlan(List<Instalment> instalments, BigDecimal paidBefore) {
    public InstalmentPlan {
        instalments = List.copyOf(instalments);
        Objects.requireNonNull(paidBefore, "paidBefore");
    }

    /**
     * An instalment and what payments have filled of it.
     *
     * @param instalment what is due
     * @param paid       yuan
     */
    public record Filled(Instalment instalment, BigDecimal paid) {
        public Filled {
            Objects.requireNonNull(instalment, "instalment");
            Objects.requireNonNull(paid, "paid");
        }

        public BigDecimal open() {
            return instalment.amount().subtract(paid);
        }

        /** Due on D, behind from D+1. */
        public boolean isBehindOn(LocalDate day) {
            return open().signum() > 0 && day.isAfter(instalment.dueOn());
        }
    }

    /** @param paid everything paid so far, also before the plan */
    public List<Filled> filledBy(BigDecimal paid) {
        BigDecimal left = paid.subtract(paidBefore).max(BigDecimal.ZERO);
        List<Filled> filled = new ArrayList<>();
        for (Instalment instalment : instalments) {
            BigDecimal part = left.min(instalment.amount());
            filled.add(new Filled(instalment, part));
            left = left.subtract(part);
        }
        return filled;
    }

    /** The same by the payments among {@code events} up to {@code asOf}. */
    public List<Filled> filledBy(List<Event> events, LocalDate asOf) {
        return filledBy(Payments.sum(events, asOf));
    }

    /** What has fallen due before {@code asOf} and is not paid. */
    public BigDecimal arrears(BigDecimal paid, LocalDate asOf) {
        return filledBy(paid).stream().filter(filled -> filled.isBehindOn(asOf)).map(Filled::open)
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }
}
