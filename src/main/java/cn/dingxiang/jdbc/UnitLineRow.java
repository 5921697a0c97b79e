package cn.dingxiang.jdbc;

import cn.dingxiang.directory.Unit;
import cn.dingxiang.placement.UnitLine;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;

/** A unit with its manager and the places asked for there. */
@Introspected
record UnitLineRow(long id, String countyCode, String name, Unit.Kind kind, @Nullable LocalDate closedOn, @Nullable String hospital,
                   int openPosts) {

    UnitLine line() {
        return new UnitLine(new Unit(id, countyCode, name, kind), hospital, closedOn, openPosts);
    }
}
