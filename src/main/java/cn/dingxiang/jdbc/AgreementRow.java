package cn.dingxiang.jdbc;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDateTime;

/** A row of {@code agreement}. A new one brings no id, see {@link PersonRow}. */
@MappedEntity("agreement")
record AgreementRow(@Id @Nullable Long id, String number, long personId, String countyCode, @Nullable Long batchId, Status status,
                    @TypeDef(type = DataType.OBJECT) LocalDateTime createdAt) {

    /** 建档中: evaluated and visible, nothing is mailed; or started. */
    enum Status { FILING, LIVE }
}
