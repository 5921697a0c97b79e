package cn.dingxiang.jdbc;

import cn.dingxiang.bancheck.BanCheck;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** A row of {@code ban_check}. A new one brings no id, see {@link PersonRow}. */
@MappedEntity("ban_check")
record BanCheckRow(@Id @Nullable Long id, String receipt, String clientId, @Nullable Long personId,
                   @TypeDef(type = DataType.OBJECT) LocalDateTime askedAt, @Nullable String fromAddress, LocalDate onDate, String exam,
                   String ground, boolean restricted, @Nullable String countyCode) {

    static BanCheckRow of(BanCheck check) {
        return new BanCheckRow(null, check.receipt(), check.client(), check.person(), check.askedAt(), check.from(), check.on(),
                check.exam(), check.ground(), check.county() != null, check.county());
    }

    BanCheck check(String clientName) {
        return new BanCheck(id, receipt, clientId, clientName, personId, askedAt, fromAddress, onDate, exam, ground, countyCode);
    }
}
