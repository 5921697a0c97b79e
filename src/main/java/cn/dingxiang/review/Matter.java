package cn.dingxiang.review;

import java.time.LocalDate;

/**
 * Something people are reminded of: a duty by its due date, a finding by the day it dates from, an arrival by the day expected.
 *
 * @param code     the finding code, or {@link #ARRIVAL}
 * @param subject  what distinguishes it from others of its code
 * @param anchorOn the day the ladder's rungs are counted from
 */
public record Matter(String code, String subject, LocalDate anchorOn) {
    /** A doctor about to arrive, whom the managing hospital should expect. */
    public static final String ARRIVAL = "ARRIVAL";
}
