package cn.dingxiang.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.Collection;
import java.util.List;

/** Table {@code placement_step}. Rows are inserted, never updated or deleted. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface RequestStepRepository extends CrudRepository<RequestStepRow, RequestStepRow.Key> {

    @Query("SELECT * FROM placement_step WHERE request_id IN (:requests) ORDER BY request_id, ordinal")
    List<RequestStepRow> of(Collection<Long> requests);

    /** How many there are now, whatever this transaction has read before. */
    @Query("SELECT COUNT(*) FROM placement_step WHERE request_id = :request FOR UPDATE")
    long countNow(long request);
}
