package cn.dingxiang.jdbc;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** Tables {@code agreement_case} and {@code case_step}, as far as letters ask. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface CaseKeyRepository extends GenericRepository<AttachmentRow, Long> {

    /** Confirmed once it was, unless a complaint was upheld since, which dismisses the case. */
    @Query("""
            SELECT c.id, c.agreement_id, c.state <> 'DISMISSED' AND EXISTS (
                SELECT 1 FROM case_step s WHERE s.case_id = c.id AND s.action = 'CONFIRM') AS confirmed
            FROM agreement_case c WHERE c.id = :id""")
    Optional<CaseRow> find(long id);

    /** A case, as far as it is asked for. */
    @Introspected
    record CaseRow(long id, long agreementId, boolean confirmed) { }
}
