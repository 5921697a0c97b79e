package cn.dingxiang.jdbc;

import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.review.alert.AlertKind;
import cn.dingxiang.review.alert.NewAlert;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;

/** A row of {@code alert} to be raised; the database numbers it. */
@MappedEntity("alert")
record NewAlertRow(@Id String matter, AlertKind kind, String countyCode, @Nullable Long agreementId, @Nullable Long caseId,
                   @Nullable FindingCode code, String subject, LocalDate since, LocalDate raisedOn) {

    static NewAlertRow of(NewAlert alert, LocalDate on) {
        return new NewAlertRow(alert.matter(), alert.kind(), alert.county(), alert.agreement(), alert.caseId(), alert.code(),
                alert.subject(), alert.since(), on);
    }
}
