package cn.dingxiang.placement;

import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.timeline.Party;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Something a unit has to see to for a doctor.
 *
 * @param agreement   the agreement's key
 * @param number      协议编号
 * @param name        the doctor
 * @param code        which duty
 * @param subject     the year, for attestation; empty otherwise
 * @param party       whose duty: the employer's, or the county's that the hospital fulfils
 * @param triggeredOn the day its time began
 * @param dueOn       last good day
 * @param question    key of the question that settles it, see {@code confirmation.UnitQuestions}; null when none is asked
 */
public record OwedDuty(long agreement, String number, String name, FindingCode code, String subject, Party party, LocalDate triggeredOn,
                       LocalDate dueOn, Long question) {
    public OwedDuty {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(party, "party");
        Objects.requireNonNull(dueOn, "dueOn");
    }

    /** Where a list goes on after it: they are in order of day, then of what follows. */
    public String key() {
        return dueOn + " " + agreement + "/" + code + "/" + subject;
    }
}
