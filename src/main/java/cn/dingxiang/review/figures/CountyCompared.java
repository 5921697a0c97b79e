package cn.dingxiang.review.figures;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A county beside others.
 *
 * @param county           six digits
 * @param name             its name
 * @param agreements       started, the deceased left out
 * @param notPerforming    of these, see {@link Measure#NOT_PERFORMING}
 * @param openFindings     open, of whatever side
 * @param breaches         confirmed
 * @param countyDefaults   open
 * @param employerDefaults open
 * @param decided          cases confirmed
 * @param reversed         of these, on complaint
 * @param responseDays     median; null when there was no case yet
 * @param openSince        the day the oldest open finding dates from; null when none is open
 */
public record CountyCompared(String county, String name, int agreements, int notPerforming, int openFindings, int breaches,
                             int countyDefaults, int employerDefaults, int decided, int reversed, Integer responseDays,
                             LocalDate openSince) {
    public CountyCompared {
        Objects.requireNonNull(county, "county");
        Objects.requireNonNull(name, "name");
    }

    /** Share of signers who perform, 0 to 1; null when there are none. */
    public Double performanceRate() {
        return agreements == 0 ? null : 1 - (double) notPerforming / agreements;
    }

    /** Share of decisions reversed on complaint, 0 to 1; null when nothing was decided. */
    public Double reversalRate() {
        return decided == 0 ? null : (double) reversed / decided;
    }
}
