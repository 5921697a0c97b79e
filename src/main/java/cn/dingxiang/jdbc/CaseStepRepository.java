package cn.dingxiang.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

/** Table {@code case_step}: rows are added and read, never changed. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface CaseStepRepository extends GenericRepository<CaseStepRow, CaseStepRow.Key> {

    @Query("SELECT * FROM case_step WHERE case_id IN (:cases) ORDER BY case_id, number")
    List<CaseStepRow> of(Collection<Long> cases);

    void saveAll(Iterable<CaseStepRow> rows);
}
