package cn.dingxiang.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** Of a row of {@code review_mark}, whether the next review must look at the agreement. */
@MappedEntity("review_mark")
record ReviewMarkRow(@Id Long agreementId, boolean dirty) { }
