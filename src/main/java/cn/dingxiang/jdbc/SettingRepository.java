package cn.dingxiang.jdbc;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;

/** Table {@code setting}. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SettingRepository extends CrudRepository<SettingRow, String> { }
