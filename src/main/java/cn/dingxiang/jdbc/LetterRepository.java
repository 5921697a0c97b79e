package cn.dingxiang.jdbc;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Table {@code letter}: rows are added and read, never changed. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface LetterRepository extends GenericRepository<LetterRow, Long> {
    LetterRow save(LetterRow row);

    Optional<LetterRow> findById(long id);

    List<LetterRow> findByIdIn(Collection<Long> ids);

    Optional<LetterRow> findByReplacesId(long replacesId);

    List<LetterRow> findByAgreementIdOrderById(long agreementId);

    List<LetterRow> findByCaseIdOrderById(long caseId);

    /** @param place the beginning of county codes, as a pattern; @param search likewise */
    @Query("""
            SELECT l.* FROM letter l JOIN agreement a ON a.id = l.agreement_id
            WHERE a.county_code LIKE :place AND (:before IS NULL OR l.id < :before)
              AND (l.number LIKE :search OR l.addressee_name LIKE :search)
            ORDER BY l.id DESC LIMIT :count""")
    List<LetterRow> page(String place, String search, @Nullable Long before, int count);
}
