package cn.dingxiang.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.time.LocalDateTime;
import java.util.List;

/** Table {@code kept_file}. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface KeptFileRepository extends CrudRepository<KeptFileRow, Long> {
    List<KeptFileRow> findByJobIdOrderById(long jobId);

    @Query("SELECT * FROM kept_file WHERE expires_at <= :at ORDER BY expires_at, id LIMIT :count")
    List<KeptFileRow> expired(@TypeDef(type = DataType.OBJECT) LocalDateTime at, int count);
}
