package cn.dingxiang.jdbc;

import cn.dingxiang.intake.ImportKind;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDateTime;

/** A row of {@code header_mapping}; {@code mapping} is a JSON object from own title to heading. */
@MappedEntity("header_mapping")
record HeaderMappingRow(@EmbeddedId Key key, String mapping, @TypeDef(type = DataType.OBJECT) LocalDateTime savedAt, String savedBy) {

    /** One for each county and kind. */
    @Embeddable
    record Key(@MappedProperty("county_code") String countyCode, @MappedProperty("kind") ImportKind kind) { }
}
