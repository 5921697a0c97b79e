package cn.dingxiang.bench.review;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.LocalDate;

/** A finding as the row-by-row job stores it, in a table of its own that is like the product's. */
@MappedEntity("bench_finding")
record JobFinding(@EmbeddedId Key key, String party, String standing, @Nullable LocalDate closedOn, String clauses, String countyCode) {

    /** What identifies it. */
    @Embeddable
    record Key(@MappedProperty("agreement_id") long agreementId, @MappedProperty("code") String code,
               @MappedProperty("subject") String subject, @MappedProperty("since") LocalDate since,
               @MappedProperty("ordinal") int ordinal) { }
}
