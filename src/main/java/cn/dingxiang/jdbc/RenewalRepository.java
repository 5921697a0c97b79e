package cn.dingxiang.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.List;

/** Table {@code renewal_intention}. Rows are inserted, never updated or deleted. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface RenewalRepository extends CrudRepository<RenewalRow, Long> {

    @Query("SELECT * FROM renewal_intention WHERE agreement_id = :agreement ORDER BY id")
    List<RenewalRow> of(long agreement);
}
