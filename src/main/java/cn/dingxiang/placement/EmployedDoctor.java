package cn.dingxiang.placement;

import cn.dingxiang.agreement.Track;
import cn.dingxiang.obligation.DutyStatus;
import cn.dingxiang.obligation.Evaluator;
import cn.dingxiang.agreement.PauseGround;
import cn.dingxiang.timeline.Phase;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A doctor as the institutions they work for see them.
 *
 * @param agreement      the agreement's key
 * @param number         协议编号
 * @param name           the doctor
 * @param county         the agreement's county
 * @param track          the agreement's track
 * @param phase          where they stand
 * @param unit           deployed to; null when nowhere
 * @param employer       employed by; null when not known
 * @param servedMonths   full months served
 * @param requiredMonths months agreed
 * @param expectedEnd    first free day as projected; null before service
 * @param pausedSince    first day of the open pause; null when none is
 * @param pauseGround    its ground; null likewise
 * @param yearsToAttest  past years with service that nobody has attested
 * @param duties         what the institutions, and the county whose duty the hospital fulfils, owe or owed
 * @param recorded       the agreement as recorded today
 */
public record EmployedDoctor(long agreement, String number, String name, String county, Track track, Phase phase, String unit,
                             String employer, int servedMonths, int requiredMonths, LocalDate expectedEnd, LocalDate pausedSince,
                             PauseGround pauseGround, List<Integer> yearsToAttest, List<DutyStatus> duties, Evaluator recorded) {
    public EmployedDoctor {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(county, "county");
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(recorded, "recorded");
        yearsToAttest = List.copyOf(yearsToAttest);
        duties = List.copyOf(duties);
    }
}
