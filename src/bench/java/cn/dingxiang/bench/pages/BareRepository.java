package cn.dingxiang.bench.pages;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** One primary-key query. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface BareRepository extends GenericRepository<BareAgreement, Long> {
    Optional<BareAgreement> findById(long id);
}
