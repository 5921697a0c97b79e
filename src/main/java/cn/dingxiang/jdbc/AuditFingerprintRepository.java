package cn.dingxiang.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.List;

/** Table {@code audit_fingerprint}. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface AuditFingerprintRepository extends GenericRepository<AuditFingerprintRow, Long> {
    void saveAll(Iterable<AuditFingerprintRow> rows);

    @Query("SELECT * FROM audit_fingerprint WHERE seal_id = :seal AND entry_id > :after ORDER BY entry_id LIMIT :count")
    List<AuditFingerprintRow> of(long seal, long after, int count);
}
