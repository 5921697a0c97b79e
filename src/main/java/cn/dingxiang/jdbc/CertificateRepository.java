package cn.dingxiang.jdbc;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.transaction.annotation.Transactional;

/** Table {@code completion_certificate}. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface CertificateRepository extends CrudRepository<CertificateRow, Long> {
    boolean existsByCountyCodeAndNumber(String countyCode, String number);
}
