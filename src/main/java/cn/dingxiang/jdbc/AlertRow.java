package cn.dingxiang.jdbc;

import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.review.alert.Alert;
import cn.dingxiang.review.alert.AlertKind;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** An alert with the names of its county, agreement and person. */
@Introspected
record AlertRow(long id, AlertKind kind, String countyCode, String countyName, @Nullable Long agreementId, @Nullable String number, @Nullable String personName,
                @Nullable Long caseId, @Nullable FindingCode code, String subject, LocalDate since, LocalDate raisedOn, int level,
                @Nullable @TypeDef(type = DataType.OBJECT) LocalDateTime acknowledgedAt, @Nullable String acknowledgedBy,
                @Nullable String note, @Nullable LocalDate closedOn) {

    Alert alert() {
        return new Alert(id, kind, countyCode, countyName, agreementId, number, personName, caseId, code, subject, since, raisedOn, level,
                acknowledgedAt == null ? null : new Alert.Acknowledgement(acknowledgedAt, acknowledgedBy, note), closedOn);
    }
}
