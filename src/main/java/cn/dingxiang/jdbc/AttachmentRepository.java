package cn.dingxiang.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Tables {@code attachment} and {@code evidence_file}. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface AttachmentRepository extends GenericRepository<AttachmentRow, Long> {
    AttachmentRow save(AttachmentRow row);

    Optional<AttachmentRow> findById(long id);

    List<AttachmentRow> findByAgreementIdOrderById(long agreementId);

    List<AttachmentRow> findByCaseIdOrderById(long caseId);

    @Query("""
            UPDATE attachment SET removed_at = :at, removed_by = :by, removal_reason = :reason WHERE id = :id AND removed_at IS NULL""")
    int remove(long id, @TypeDef(type = DataType.OBJECT) LocalDateTime at, String by, String reason);

    @Query("SELECT DISTINCT hash FROM attachment WHERE hash IN (:hashes)")
    List<String> attached(Collection<String> hashes);

    @Query("INSERT INTO evidence_file (hash, held_at) VALUES (:hash, :at) ON DUPLICATE KEY UPDATE held_at = :at")
    void hold(String hash, @TypeDef(type = DataType.OBJECT) LocalDateTime at);

    @Query("DELETE FROM evidence_file WHERE hash = :hash")
    void forget(String hash);
}
