package cn.dingxiang.jdbc;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A row of {@code case_instalment}. */
@MappedEntity("case_instalment")
record InstalmentRow(@EmbeddedId Key key, LocalDate dueOn, BigDecimal amount, BigDecimal paidBefore) {

    /** What identifies it; numbers count from 1. */
    @Embeddable
    record Key(@MappedProperty("case_id") long caseId, @MappedProperty("step") int step, @MappedProperty("number") int number) { }
}
