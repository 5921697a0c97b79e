package cn.dingxiang.jdbc;

import cn.dingxiang.agreement.Track;
import cn.dingxiang.directory.Unit;
import cn.dingxiang.placement.Post;
import cn.dingxiang.placement.PostTerms;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;

/** A post with its two institutions and how many doctors are in it. */
@Introspected
record PostLineRow(long id, long unitId, long hospitalId, Track track, @Nullable String speciality, boolean quota, int capacity,
                   LocalDate validFrom, @Nullable LocalDate validTo, String askedBy, LocalDate askedOn, @Nullable LocalDate closedOn,
                   @Nullable String closedWhy, String unitCounty, String unitName, Unit.Kind unitKind, String hospitalCounty,
                   String hospitalName, Unit.Kind hospitalKind, int filled) {

    Post post() {
        return new Post(id, new PostTerms(unitId, hospitalId, track, speciality, quota, capacity, validFrom, validTo),
                new Unit(unitId, unitCounty, unitName, unitKind), new Unit(hospitalId, hospitalCounty, hospitalName, hospitalKind), askedBy,
                askedOn, closedOn, closedWhy, filled);
    }
}
