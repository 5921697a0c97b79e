package cn.dingxiang.jdbc;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.Collection;
import java.util.List;

/** Table {@code case_step}: rows are added and read, never changed. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface CaseStepRepository extends GenericRepository<CaseStepRow, CaseStepRow.Key> {

    @Query("SELECT * FROM case_step WHERE case_id IN (:cases) ORDER BY case_id, number")
    List<CaseStepRow> of(Collection<Long> cases);

    /** The letters issued with the steps of these cases. */
    @Query("SELECT case_id, step, letter_id FROM case_step_letter WHERE case_id IN (:cases)")
    List<Cited> cited(Collection<Long> cases);

    @Query("INSERT INTO case_step_letter (case_id, step, letter_id) VALUES (:caseId, :step, :letter)")
    void cite(long caseId, int step, long letter);

    /** A letter issued with a step. */
    @Introspected
    record Cited(long caseId, int step, long letterId) { }

    void saveAll(Iterable<CaseStepRow> rows);
}
