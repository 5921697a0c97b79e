package cn.dingxiang.jdbc;

import cn.dingxiang.confirmation.MailedLink;
import cn.dingxiang.confirmation.Objection;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDateTime;

/** A row of {@code employer_objection}. */
@MappedEntity("employer_objection")
record ObjectionRow(@Id @GeneratedValue @Nullable Long id, long linkId, Objection.Kind kind, String text,
                    @TypeDef(type = DataType.OBJECT) LocalDateTime raisedAt, String raisedBy,
                    @Nullable @TypeDef(type = DataType.OBJECT) LocalDateTime settledAt, @Nullable String settledBy,
                    @Nullable Boolean upheld, @Nullable String settlement) {

    Objection objection(MailedLink link) {
        return new Objection(id, kind, link, text, raisedAt, raisedBy,
                settledAt == null ? null : new Objection.Settlement(settledAt, settledBy, upheld, settlement));
    }
}
