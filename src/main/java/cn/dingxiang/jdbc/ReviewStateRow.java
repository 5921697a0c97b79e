package cn.dingxiang.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** Of a row of {@code review_state}, what lists show of an agreement before any review did. */
@MappedEntity("review_state")
record ReviewStateRow(@Id Long agreementId, String countyCode, String track, int cohort, String personName, String number) { }
