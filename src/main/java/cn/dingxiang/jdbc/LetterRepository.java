package cn.dingxiang.jdbc;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Table {@code letter}: rows are added and read, never changed. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface LetterRepository extends GenericRepository<LetterRow, Long> {
    LetterRow save(LetterRow row);

    Optional<LetterRow> findById(long id);

    List<LetterRow> findByIdIn(Collection<Long> ids);

    Optional<LetterRow> findByReplacesId(long replacesId);

    List<LetterRow> findByAgreementIdOrderById(long agreementId);

    List<LetterRow> findByCaseIdOrderById(long caseId);

    List<LetterRow> findByReplacesIdIn(Collection<Long> replaced);

    /**
     * @param place    the beginning of county codes, as a pattern
     * @param search   likewise
     * @param services kinds of proof by which a letter counts as served
     */
    String OF_PLACE = """
            SELECT l.* FROM letter l JOIN agreement a ON a.id = l.agreement_id
            WHERE a.county_code LIKE :place
              AND (l.number LIKE :search OR l.addressee_name LIKE :search) AND (:kind IS NULL OR l.kind = :kind)
              AND (:unserved = FALSE OR NOT EXISTS (SELECT 1 FROM letter r WHERE r.replaces_id = l.id) AND NOT EXISTS (
                SELECT 1 FROM letter_proof s WHERE s.letter_id = l.id AND s.kind IN (:services)
                  AND NOT EXISTS (SELECT 1 FROM letter_proof v WHERE v.voids_id = s.id)))
            """;

    @Query(OF_PLACE + "AND l.id > :after ORDER BY l.id LIMIT :count")
    List<LetterRow> oldest(String place, String search, @Nullable String kind, boolean unserved, Collection<String> services, long after,
                           int count);

    @Query(OF_PLACE + "AND (:before IS NULL OR l.id < :before) ORDER BY l.id DESC LIMIT :count")
    List<LetterRow> page(String place, String search, @Nullable String kind, boolean unserved, Collection<String> services,
                         @Nullable Long before, int count);
}
