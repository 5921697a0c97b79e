package cn.dingxiang.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.Optional;

/** Table {@code case_record}: rows are added and read, never changed. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface CaseRecordRepository extends GenericRepository<CaseRecordRow, CaseRecordRow.Key> {

    @Query("SELECT * FROM case_record WHERE case_id = :caseId AND kind = :kind ORDER BY step DESC LIMIT 1")
    Optional<CaseRecordRow> latest(long caseId, String kind);

    void save(CaseRecordRow row);
}
