package cn.dingxiang.jdbc;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.transaction.annotation.Transactional;

/** Table {@code header_mapping}. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface HeaderMappingRepository extends CrudRepository<HeaderMappingRow, HeaderMappingRow.Key> {
}
