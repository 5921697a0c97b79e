package cn.dingxiang.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of {@code placement_request}, by its key: what else it holds is read with whose it is, as {@link RequestLineRow}. */
@MappedEntity("placement_request")
record RequestRow(@Id Long id) { }
