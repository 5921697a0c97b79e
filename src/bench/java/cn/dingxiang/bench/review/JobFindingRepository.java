package cn.dingxiang.bench.review;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

/** The findings of the row-by-row job. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface JobFindingRepository extends CrudRepository<JobFinding, JobFinding.Key> {

    List<JobFinding> findByKeyAgreementId(long agreementId);
}
