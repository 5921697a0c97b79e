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

    /** The plan in force. */
    Optional<InstalmentPlan> of(long caseId);

    /**
     * Arrears of cases in settlement, by case: what fell due before {@code asOf} and is not paid by payments up to it.
     *
     * @param division beginning of the county's code; empty for all
     * @param after    key of the last case of the page before; 0 for the first
     */
    List<Arrears> arrears(String division, LocalDate asOf, long after, int limit);

    /**
     * What somebody is behind with.
     *
     * @param caseId   the case
     * @param about    the agreement
     * @param amount   yuan
     */
    record Arrears(long caseId, CaseAgreement about, BigDecimal amount) {
        public Arrears {
            Objects.requireNonNull(about, "about");
            Objects.requireNonNull(amount, "amount");
        }
    }
}
