package cn.dingxiang.placement;

import cn.dingxiang.timeline.Phase;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A doctor near the end of service.
 *
 * @param agreement   the agreement's key
 * @param number      协议编号
 * @param name        the doctor
 * @param county      the agreement's county
 * @param phase       where they stand
 * @param endsOn      end of service as projected today; null once it is complete
 * @param completedOn the day it was complete; null before
 * @param answer      whether they will stay; null while not answered
 * @param answeredOn  when they answered last; null likewise
 */
public record EndingLine(long agreement, String number, String name, String county, Phase phase, LocalDate endsOn, LocalDate completedOn,
                         RenewalAnswer answer, LocalDate answeredOn) {
    public EndingLine {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(county, "county");
        Objects.requireNonNull(phase, "phase");
    }

    /** Service is complete and the certificate is owed. */
    public boolean owesCertificate() {
        return endsOn == null;
    }

    /** Where a list goes on after this doctor: those complete first, then by day. */
    public String key() {
        return (endsOn == null ? completedOn == null ? LocalDate.EPOCH : completedOn : endsOn) + " " + agreement;
    }
}
