package cn.dingxiang.jdbc;

import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.placement.OwedDuty;
import cn.dingxiang.timeline.Party;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;

/** A duty a unit has to see to. */
@Introspected
record OwedDutyRow(long agreementId, String number, String name, FindingCode code, String subject, Party party, LocalDate triggeredOn,
                   LocalDate dueOn, @Nullable Long question) {

    OwedDuty duty() {
        return new OwedDuty(agreementId, number, name, code, subject, party, triggeredOn, dueOn, question);
    }
}
