package cn.dingxiang.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Table {@code event}. Rows are inserted, never updated or deleted. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface EventRepository extends CrudRepository<EventRow, Long> {

    /** Every row of an agreement, in the order recorded. */
    @Query("SELECT * FROM event WHERE agreement_id = :agreement ORDER BY id")
    List<EventRow> findAll(long agreement);

    /** Every row of these agreements, each one's in the order recorded. */
    @Query("SELECT * FROM event WHERE agreement_id IN (:agreements) ORDER BY agreement_id, id")
    List<EventRow> findAllOf(Collection<Long> agreements);

    Optional<EventRow> findByVoidsId(Long voidsId);
}
