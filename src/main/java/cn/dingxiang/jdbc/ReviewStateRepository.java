package cn.dingxiang.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.transaction.annotation.Transactional;

/** Table {@code review_state}, as far as it is written outside the review, and what goes with it. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface ReviewStateRepository extends CrudRepository<ReviewStateRow, Long> {

    /** The agreement is another county's now: lists show it there at once, and figures after the next count. */
    @Query("UPDATE review_state SET county_code = :county, recount = TRUE WHERE agreement_id = :agreement")
    void move(long agreement, String county);

    @Query("UPDATE finding SET county_code = :county WHERE agreement_id = :agreement")
    void moveFindings(long agreement, String county);

    @Query("UPDATE duty SET county_code = :county WHERE agreement_id = :agreement")
    void moveDuties(long agreement, String county);
}
