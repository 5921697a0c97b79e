package cn.dingxiang.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.Collection;

/** Table {@code review_state}, as far as it says what the next review must look at. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface ReviewMarkRepository extends CrudRepository<ReviewMarkRow, Long> {

    /**
     * Marks agreements for the next review, and locks each until the transaction ends. Whoever changes an agreement does this first:
     * then two cannot write its next version or event at once, and a review that is at it is waited for, not overwritten.
     */
    @Query("UPDATE review_state SET dirty = TRUE WHERE agreement_id IN (:agreements)")
    void touch(Collection<Long> agreements);

    /** The agreement is another county's now: lists show it there at once, and figures after the next count. */
    @Query("UPDATE review_state SET county_code = :county, recount = TRUE WHERE agreement_id = :agreement")
    void move(long agreement, String county);

    @Query("UPDATE finding SET county_code = :county WHERE agreement_id = :agreement")
    void moveFindings(long agreement, String county);

    @Query("UPDATE duty SET county_code = :county WHERE agreement_id = :agreement")
    void moveDuties(long agreement, String county);
}
