package cn.dingxiang.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.List;

/** Table {@code unit_management}. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface ManagementRepository extends CrudRepository<ManagementRow, ManagementRow.Key> {
    @Query("SELECT * FROM unit_management WHERE unit_id = :unit ORDER BY valid_from")
    List<ManagementRow> findByUnit(long unit);

    @Query("SELECT * FROM unit_management ORDER BY unit_id, valid_from")
    List<ManagementRow> findInOrder();
}
