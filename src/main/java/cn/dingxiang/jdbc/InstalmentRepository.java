package cn.dingxiang.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.List;

/** Table {@code case_instalment}; of several plans the latest counts. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface InstalmentRepository extends GenericRepository<InstalmentRow, InstalmentRow.Key> {

    @Query("""
            SELECT * FROM case_instalment i WHERE i.case_id = :caseId
              AND i.step = (SELECT MAX(j.step) FROM case_instalment j WHERE j.case_id = i.case_id) ORDER BY i.number""")
    List<InstalmentRow> of(long caseId);

    void saveAll(Iterable<InstalmentRow> rows);
}
