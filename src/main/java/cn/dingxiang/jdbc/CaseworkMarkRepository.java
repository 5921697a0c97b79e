package cn.dingxiang.jdbc;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * Table {@code review_state}, as far as it says what the round of cases must look at; what
 * holds an agreement is its row of {@code review_mark}.
 */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface CaseworkMarkRepository extends GenericRepository<ReviewStateRow, Long> {

    /** Holds these agreements until the transaction ends. Whoever changes a case does this first, as the review and the intake do. */
    @Query("SELECT agreement_id FROM review_mark WHERE agreement_id IN (:agreements) ORDER BY agreement_id FOR UPDATE")
    List<Long> hold(Collection<Long> agreements);

    @Query("""
            UPDATE review_state SET casework_on = :on WHERE agreement_id IN (:agreements) AND (casework_on IS NULL OR casework_on > :on)""")
    void lookAt(Collection<Long> agreements, LocalDate on);

    /** What these agreements add to the figures is to be counted anew. */
    @Query("UPDATE review_state SET recount = TRUE WHERE agreement_id IN (:agreements)")
    void recount(Collection<Long> agreements);

    @Query("UPDATE review_state SET casework_on = :on WHERE agreement_id IN (:agreements)")
    void lookAgain(Collection<Long> agreements, @Nullable LocalDate on);

    @Query("""
            SELECT s.agreement_id FROM review_state s JOIN agreement a ON a.id = s.agreement_id
            WHERE s.casework_on <= :asOf AND s.agreement_id > :after AND a.status = 'LIVE' ORDER BY s.agreement_id LIMIT :count""")
    List<Long> due(LocalDate asOf, long after, int count);
}
