package cn.dingxiang.jdbc;

import cn.dingxiang.confirmation.MailedLink;
import cn.dingxiang.review.Matter;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** A row of {@code confirmation_link} with the names it is shown by; only read. */
@MappedEntity("confirmation_link")
record LinkRow(@Id Long id, int issue, long unitId, String unitName, String number, String personName, String countyCode, String countyName,
               String code, String subject, LocalDate anchorOn, LocalDate expiresOn,
               @Nullable @TypeDef(type = DataType.OBJECT) LocalDateTime answeredAt) {

    MailedLink link() {
        return new MailedLink(id, issue, unitId, unitName, number, personName, countyCode, countyName, new Matter(code, subject, anchorOn),
                expiresOn, answeredAt);
    }
}
