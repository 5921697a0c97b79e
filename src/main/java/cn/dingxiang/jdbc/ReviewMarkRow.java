package cn.dingxiang.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** Of a row of {@code review_state}, whether the next review must look at the agreement, and what lists show of it before any did. */
@MappedEntity("review_state")
record ReviewMarkRow(@Id Long agreementId, boolean dirty, String countyCode, String track, int cohort, String personName, String number) { }
