package cn.dingxiang.jdbc;

import cn.dingxiang.directory.Management;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.LocalDate;

/** A row of {@code unit_management}. */
@MappedEntity("unit_management")
record ManagementRow(@EmbeddedId Key key, long hospitalId, @Nullable LocalDate validTo) {

    /** A unit has one manager from one day. */
    @Embeddable
    record Key(@MappedProperty("unit_id") long unitId, @MappedProperty("valid_from") LocalDate validFrom) { }

    static ManagementRow of(Management management) {
        return new ManagementRow(new Key(management.unit(), management.from()), management.hospital(), management.to());
    }

    Management management() {
        return new Management(key.unitId(), hospitalId, key.validFrom(), validTo);
    }
}
