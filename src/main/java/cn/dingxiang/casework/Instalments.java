package cn.dingxiang.casework;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Port: plans of instalments. */
public interface Instalments {

    /** Stores the plan agreed with a step; it takes the place of an earlier one, and the next review reminds of it. */
    void agree(CaseFile file, int step, InstalmentPlan plan);

    /** Holds an agreement until the transaction ends, so that its payments are recorded one after the other. */
    void hold(long agreement);

    /** The plan in force. */
    Optional<InstalmentPlan> of(long caseId);

    /**
     * Arrears of cases in settlement, in the order asked for: what fell due before {@code asOf} and is not paid by payments up to it.
     *
     * @param division beginning of the county's code; empty for all
     * @param after    where the page before ended, as {@link ArrearsOrder#placeOf} says; null for the first
     */
    List<Arrears> arrears(String division, LocalDate asOf, ArrearsOrder order, String after, int limit);

    /** The same counted, by county. */
    List<Behind> behind(String division, LocalDate asOf);

    /**
     * How many of a county are behind.
     *
     * @param county six digits
     * @param people cases in settlement with arrears
     * @param amount yuan
     */
    record Behind(String county, int people, BigDecimal amount) {
        public Behind {
            Objects.requireNonNull(county, "county");
            Objects.requireNonNull(amount, "amount");
        }
    }

    /**
     * What somebody is behind with.
     *
     * @param caseId   the case
     * @param about    the agreement
     * @param amount   yuan
     * @param due      the last good days of the instalments not filled, the earliest first
     */
    record Arrears(long caseId, CaseAgreement about, BigDecimal amount, List<LocalDate> due) {
        public Arrears {
            due = List.copyOf(due);
            Objects.requireNonNull(about, "about");
            Objects.requireNonNull(amount, "amount");
        }
    }
}
