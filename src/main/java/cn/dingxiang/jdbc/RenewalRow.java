package cn.dingxiang.jdbc;

import cn.dingxiang.placement.RenewalAnswer;
import cn.dingxiang.placement.RenewalIntention;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDateTime;

/** A row of {@code renewal_intention}. */
@MappedEntity("renewal_intention")
record RenewalRow(@Id @GeneratedValue @Nullable Long id, long agreementId, RenewalAnswer answer, @Nullable String remark,
                  @TypeDef(type = DataType.OBJECT) LocalDateTime answeredAt, String answeredBy) {

    static RenewalRow of(long agreement, RenewalIntention intention) {
        return new RenewalRow(null, agreement, intention.answer(), intention.remark(), intention.at(), intention.by());
    }

    RenewalIntention intention() {
        return new RenewalIntention(answer, remark, answeredAt, answeredBy);
    }
}
