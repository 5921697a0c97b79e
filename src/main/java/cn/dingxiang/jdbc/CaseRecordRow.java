package cn.dingxiang.jdbc;

import cn.dingxiang.casework.CaseRecords;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDateTime;

/** A row of {@code case_record}. */
@MappedEntity("case_record")
record CaseRecordRow(@EmbeddedId Key key, @TypeDef(type = DataType.OBJECT) LocalDateTime frozenAt, String document, String hash) {

    /** What identifies it. */
    @Embeddable
    record Key(@MappedProperty("case_id") long caseId, @MappedProperty("step") int step,
               @MappedProperty("kind") CaseRecords.Kind kind) { }

    CaseRecords.Frozen frozen() {
        return new CaseRecords.Frozen(key.step(), frozenAt, StoredJson.object(document), hash);
    }
}
