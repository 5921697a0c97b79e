package cn.dingxiang.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.List;
import java.util.Optional;

/** Table {@code audit_seal}. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface AuditSealRepository extends GenericRepository<AuditSealRow, Long> {
    AuditSealRow save(AuditSealRow row);

    Optional<AuditSealRow> findById(Long id);

    @Query("SELECT * FROM audit_seal ORDER BY id DESC LIMIT 1")
    Optional<AuditSealRow> last();

    @Query("SELECT * FROM audit_seal WHERE id > :after ORDER BY id LIMIT :count")
    List<AuditSealRow> after(long after, int count);
}
