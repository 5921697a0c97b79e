package cn.dingxiang.review.list;

import cn.dingxiang.agreement.Track;
import cn.dingxiang.casework.CaseState;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.obligation.Standing;
import cn.dingxiang.timeline.Party;
import cn.dingxiang.timeline.Phase;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * An agreement in a list, as the last review left it.
 *
 * @param id         its key
 * @param number     协议编号
 * @param name       the signer
 * @param county     the agreement's county, six digits
 * @param countyName its name
 * @param track      the track
 * @param cohort     entrance year
 * @param live       whether it was started (启用); false while being filed
 * @param phase      where the signer stands; null when not evaluated yet
 * @param place      where they work
 * @param service    how far service is; null when not evaluated yet
 * @param nextDuty   the earliest duty still owed, also one overdue; null when there is none
 * @param open       open findings, the worst first; to units only their own
 * @param underWay   the case under way, the furthest if several; null when none is, and to units
 * @param setAside   why the last review could not evaluate it; null when it could
 */
public record AgreementLine(long id, String number, String name, String county, String countyName, Track track, int cohort, boolean live,
                            Phase phase, Place place, Service service, NextDuty nextDuty, List<OpenFinding> open, UnderWay underWay,
                            String setAside) {
    public AgreementLine {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(county, "county");
        Objects.requireNonNull(countyName, "countyName");
        Objects.requireNonNull(place, "place");
        open = List.copyOf(open);
    }

    /** The worst standing of an open finding: established before suspected, overdue and review; null when none is open. */
    public Standing worst() {
        return open.isEmpty() ? null : open.get(0).standing();
    }

    /**
     * @param unit     deployed to; null when nowhere
     * @param employer employed by; null when not known
     */
    public record Place(String unit, String employer) { }

    /**
     * How far service is on the day of the list.
     *
     * @param servedMonths   full months served; null once the agreement has ended before service was complete
     * @param requiredMonths months agreed
     * @param expectedEnd    first free day, were every day from now on to count; null before service and once the agreement has ended
     * @param standsStill    whether the clock stands still, so that the end moves from day to day
     * @param projectedEnd   before service, where its end is foreseen for planning; null otherwise
     * @param completedOn    null before completion
     */
    public record Service(Integer servedMonths, int requiredMonths, LocalDate expectedEnd, boolean standsStill, LocalDate projectedEnd,
                          LocalDate completedOn) { }

    /** A duty still owed. */
    public record NextDuty(FindingCode code, Party party, LocalDate dueOn) {
        public NextDuty {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(dueOn, "dueOn");
        }
    }

    /** A case under way. */
    public record UnderWay(long id, Party party, CaseState state) {
        public UnderWay {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(state, "state");
        }
    }

    /** A finding that is open. */
    public record OpenFinding(FindingCode code, Party party, Standing standing, LocalDate since) {
        private static final List<Standing> WORST_FIRST = List.of(Standing.ESTABLISHED, Standing.SUSPECTED, Standing.OVERDUE, Standing.REVIEW);

        public OpenFinding {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(standing, "standing");
            Objects.requireNonNull(since, "since");
        }

        /** Its place among others: the smaller the worse. */
        public int rank() {
            return WORST_FIRST.indexOf(standing);
        }
    }
}
