package cn.dingxiang.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.Collection;
import java.util.List;

/** Table {@code case_finding}. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface CaseFindingRepository extends GenericRepository<CaseFindingRow, CaseFindingRow.Key> {

    @Query("SELECT * FROM case_finding WHERE case_id IN (:cases) ORDER BY case_id, since, code")
    List<CaseFindingRow> of(Collection<Long> cases);

    void saveAll(Iterable<CaseFindingRow> rows);

    void updateAll(Iterable<CaseFindingRow> rows);
}
