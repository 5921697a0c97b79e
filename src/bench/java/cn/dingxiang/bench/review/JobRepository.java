package cn.dingxiang.bench.review;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Agreements a page at a time, and the events of one. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface JobRepository extends GenericRepository<JobEvent, Long> {

    @Query("""
            SELECT a.id, a.county_code, v.document FROM agreement a JOIN agreement_version v ON v.agreement_id = a.id
              AND v.version = (SELECT MAX(w.version) FROM agreement_version w WHERE w.agreement_id = a.id)
            WHERE a.id > :after ORDER BY a.id LIMIT :count""")
    List<JobAgreement> page(long after, int count);

    List<JobEvent> findByAgreementIdOrderByPositionAscAndIdAsc(long agreementId);
}
