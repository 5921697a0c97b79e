package cn.dingxiang.bench.rules;

import java.time.LocalDate;

/**
 * When something stood overdue, before it is known whether it counts.
 *
 * @param code    what
 * @param subject what distinguishes it; empty when nothing does
 * @param from    first day
 * @param to      the day it was made good, or {@code DateSpan.FOREVER}
 */
public record Overdue(String code, String subject, LocalDate from, LocalDate to) {
    /** Whether it can arise after service is complete. */
    public boolean outlivesCompletion() {
        return code.equals("ATTESTATION_MISSING") || code.equals("DISCHARGE_NOT_ISSUED");
    }
}
