package cn.dingxiang.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of {@code student_request}, by its key: what else it holds is read with whose it is, as {@link StudentRequestLine}. */
@MappedEntity("student_request")
record StudentRequestRow(@Id Long id) { }
