package cn.dingxiang.review;

import java.time.LocalDate;

/**
 * Something people are reminded of: a duty by its due date, a finding by the day it dates from, an arrival by the day expected, an
 * instalment by its due date, the question whether a doctor will stay by the end of service.
 *
 * @param code     the finding code, {@link #ARRIVAL}, {@link #INSTALMENT} or {@link #RENEWAL}
 * @param subject  what distinguishes it from others of its code
 * @param anchorOn the day the ladder's rungs are counted from
 */
public record Matter(String code, String subject, LocalDate anchorOn) {
    /** A doctor about to arrive, whom the managing hospital should expect. */
    public static final String ARRIVAL = "ARRIVAL";

    /** A part of a settlement to be paid; the subject is its number. */
    public static final String INSTALMENT = "INSTALMENT";

    /** A doctor whose service ends, to be asked whether they will stay. */
    public static final String RENEWAL = "RENEWAL";
}
