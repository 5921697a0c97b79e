package cn.dingxiang.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.List;

/** Table {@code ban_check}. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface BanCheckRepository extends CrudRepository<BanCheckRow, Long> {

    @Query("SELECT * FROM ban_check WHERE person_id = :person AND id < :before ORDER BY id DESC LIMIT :count")
    List<BanCheckRow> of(long person, long before, int count);
}
