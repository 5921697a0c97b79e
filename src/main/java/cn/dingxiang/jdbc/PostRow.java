package cn.dingxiang.jdbc;

import cn.dingxiang.agreement.Track;
import cn.dingxiang.placement.PostTerms;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;

/** A row of {@code post}. */
@MappedEntity("post")
record PostRow(@Id @GeneratedValue @Nullable Long id, long unitId, long hospitalId, Track track, @Nullable String speciality, boolean quota,
               int capacity, LocalDate validFrom, @Nullable LocalDate validTo, String askedBy, LocalDate askedOn,
               @Nullable LocalDate closedOn, @Nullable String closedWhy) {

    static PostRow asked(PostTerms terms, String askedBy, LocalDate askedOn) {
        return new PostRow(null, terms.unit(), terms.hospital(), terms.track(), terms.speciality(), terms.quota(), terms.capacity(),
                terms.from(), terms.to(), askedBy, askedOn, null, null);
    }

    PostRow with(PostTerms terms) {
        return new PostRow(id, terms.unit(), terms.hospital(), terms.track(), terms.speciality(), terms.quota(), terms.capacity(),
                terms.from(), terms.to(), askedBy, askedOn, closedOn, closedWhy);
    }
}
