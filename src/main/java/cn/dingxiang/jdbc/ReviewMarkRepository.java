package cn.dingxiang.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.Collection;

/** Table {@code review_mark}: what the next review must look at. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface ReviewMarkRepository extends CrudRepository<ReviewMarkRow, Long> {

    /**
     * Marks agreements for the next review, and locks each until the transaction ends. Whoever changes an agreement does this first:
     * then two cannot write its next version or event at once, and a review that is at it is waited for, not overwritten.
     */
    @Query("UPDATE review_mark SET dirty = TRUE WHERE agreement_id IN (:agreements)")
    void touch(Collection<Long> agreements);
}
