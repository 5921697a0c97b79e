package cn.dingxiang.bench.review;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;

/** An event as the row-by-row job reads it. */
@MappedEntity("event")
record JobEvent(@Id long id, long agreementId, @Nullable LocalDate onDate, int position, @Nullable String kind, @Nullable String source,
                @Nullable String detail, @Nullable Long voidsId) { }
