package cn.dingxiang.jdbc;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Table {@code case_instalment}; of several plans the latest counts. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface InstalmentRepository extends GenericRepository<InstalmentRow, InstalmentRow.Key> {

    @Query("""
            SELECT * FROM case_instalment i WHERE i.case_id = :caseId
              AND i.step = (SELECT MAX(j.step) FROM case_instalment j WHERE j.case_id = i.case_id) ORDER BY i.number""")
    List<InstalmentRow> of(long caseId);

    /** Due before {@code asOf} in sum, against payments on record up to it; a correction voids the payment it names. */
    @Query("""
            SELECT owed.case_id, owed.agreement_id, owed.number, owed.person_id, owed.person_name, owed.county_code,
                   owed.due - GREATEST(COALESCE(paid.amount, 0) - owed.paid_before, 0) AS amount
            FROM (SELECT c.id AS case_id, c.agreement_id, a.number, a.person_id, p.name AS person_name, a.county_code,
                         SUM(i.amount) AS due, MAX(i.paid_before) AS paid_before
                  FROM case_instalment i
                  JOIN agreement_case c ON c.id = i.case_id AND c.state = 'SETTLEMENT'
                  JOIN agreement a ON a.id = c.agreement_id JOIN person p ON p.id = a.person_id
                  WHERE c.id > :after AND a.county_code LIKE :counties AND i.due_on < :asOf
                    AND i.step = (SELECT MAX(j.step) FROM case_instalment j WHERE j.case_id = i.case_id)
                  GROUP BY c.id, c.agreement_id, a.number, a.person_id, p.name, a.county_code) owed
            LEFT JOIN (SELECT e.agreement_id, SUM(CAST(JSON_VALUE(e.detail, '$.amount') AS DECIMAL(12,2))) AS amount
                       FROM event e LEFT JOIN event v ON v.voids_id = e.id
                       WHERE e.kind = 'PAYMENT' AND v.id IS NULL AND e.on_date <= :asOf
                         AND e.agreement_id IN (SELECT s.agreement_id FROM agreement_case s WHERE s.state = 'SETTLEMENT')
                       GROUP BY e.agreement_id) paid ON paid.agreement_id = owed.agreement_id
            WHERE owed.due - GREATEST(COALESCE(paid.amount, 0) - owed.paid_before, 0) > 0
            ORDER BY owed.case_id LIMIT :count""")
    List<ArrearsRow> arrears(String counties, LocalDate asOf, long after, int count);

    void saveAll(Iterable<InstalmentRow> rows);

    /** What is behind, by case. */
    @Introspected
    record ArrearsRow(long caseId, long agreementId, String number, long personId, String personName, String countyCode,
                      BigDecimal amount) { }
}
