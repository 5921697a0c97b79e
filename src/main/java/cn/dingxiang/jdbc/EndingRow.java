package cn.dingxiang.jdbc;

import cn.dingxiang.placement.EndingLine;
import cn.dingxiang.placement.RenewalAnswer;
import cn.dingxiang.timeline.Phase;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;

/** A doctor near the end of service. */
@Introspected
record EndingRow(long agreementId, String number, String name, String countyCode, Phase phase, @Nullable LocalDate endsOn,
                 @Nullable LocalDate completedOn, @Nullable RenewalAnswer answer, @Nullable LocalDate answeredOn) {

    EndingLine line() {
        return new EndingLine(agreementId, number, name, countyCode, phase, endsOn, completedOn, answer, answeredOn);
    }
}
