package cn.dingxiang.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.Collection;
import java.util.List;

/** Table {@code dismissal}: rows are added and read, never changed. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface DismissalRepository extends GenericRepository<DismissalRow, DismissalRow.Key> {

    @Query("SELECT * FROM dismissal WHERE agreement_id IN (:agreements) ORDER BY agreement_id, case_id, step")
    List<DismissalRow> of(Collection<Long> agreements);

    void saveAll(Iterable<DismissalRow> rows);
}
