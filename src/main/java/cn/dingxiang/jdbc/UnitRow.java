package cn.dingxiang.jdbc;

import cn.dingxiang.directory.Unit;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of {@code unit}. */
@MappedEntity("unit")
record UnitRow(@Id @GeneratedValue @Nullable Long id, String countyCode, String name, Unit.Kind kind) {

    Unit unit() {
        return new Unit(id, countyCode, name, kind);
    }
}
