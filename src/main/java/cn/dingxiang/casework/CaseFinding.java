package cn.dingxiang.casework;

import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.obligation.Standing;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;

/**
 * A finding as its case knows it.
 *
 * @param code     what was found
 * @param since    the day it dates from
 * @param standing how firm
 * @param joinedAt when it joined the case, civil time of Asia/Shanghai
 * @param closedOn the day it was made good; null while open
 * @param goneOn   the day the round found that it never was, by a fact recorded later; null while it stands
 */
public record CaseFinding(FindingCode code, LocalDate since, Standing standing, LocalDateTime joinedAt, LocalDate closedOn,
                          LocalDate goneOn) {
    public CaseFinding {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(standing, "standing");
        Objects.requireNonNull(joinedAt, "joinedAt");
    }

    /** Whether it still asks something of somebody. */
    public boolean isOpen() {
        return closedOn == null && goneOn == null;
    }
}
