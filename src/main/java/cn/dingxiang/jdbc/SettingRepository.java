package cn.dingxiang.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.transaction.annotation.Transactional;

/** Table {@code setting}. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface SettingRepository extends CrudRepository<SettingRow, String> {

    @Query("INSERT INTO setting (name, value) VALUES (:name, :value) ON DUPLICATE KEY UPDATE value = :value")
    void put(String name, String value);

    @Query("INSERT INTO setting (name, value) VALUES (:name, :value) ON DUPLICATE KEY UPDATE name = name")
    void putIfAbsent(String name, String value);
}
