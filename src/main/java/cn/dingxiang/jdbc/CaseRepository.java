package cn.dingxiang.jdbc;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Table {@code agreement_case}. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface CaseRepository extends GenericRepository<CaseRow, Long> {
    String CASES = """
            SELECT c.id, c.agreement_id, a.number, a.person_id, p.name AS person_name, a.county_code, c.party, c.subject, c.state,
                   c.opened_on, c.entered_on, c.period_until, c.due_on, c.late, c.returns_to, c.version
            FROM agreement_case c JOIN agreement a ON a.id = c.agreement_id JOIN person p ON p.id = a.person_id
            """;

    @Query(CASES + "WHERE c.id = :id")
    Optional<CaseViewRow> find(long id);

    @Query(CASES + "WHERE c.agreement_id IN (:agreements) ORDER BY c.id")
    List<CaseViewRow> of(Collection<Long> agreements);

    @Query(CASES + "WHERE c.agreement_id IN (:agreements) AND c.ongoing = TRUE ORDER BY c.id")
    List<CaseViewRow> ongoing(Collection<Long> agreements);

    @Query(CASES + "WHERE c.ongoing = TRUE AND c.late = FALSE AND c.due_on < :asOf ORDER BY c.id LIMIT :count")
    List<CaseViewRow> newlyLate(LocalDate asOf, int count);

    String FOUND = """
            AND (:search IS NULL OR LOCATE(:search, p.name) > 0 OR LOCATE(:search, a.number) > 0)
            AND (:code IS NULL OR EXISTS (SELECT 1 FROM case_finding f WHERE f.case_id = c.id AND f.code = :code))
            AND (:behindOn IS NULL OR c.id IN (SELECT x.case_id FROM (
                SELECT i.case_id, SUM(i.amount) OVER (PARTITION BY i.case_id ORDER BY i.number) AS cumulated,
                       GREATEST((SELECT COALESCE(SUM(CAST(JSON_VALUE(e.detail, '$.amount') AS DECIMAL(12,2))), 0) FROM event e
                                 WHERE e.agreement_id = k.agreement_id AND e.kind = 'PAYMENT' AND e.on_date <= :behindOn
                                   AND NOT EXISTS (SELECT 1 FROM event w WHERE w.voids_id = e.id)) - i.paid_before, 0) AS paid
                FROM case_instalment i JOIN agreement_case k ON k.id = i.case_id AND k.state = 'SETTLEMENT'
                WHERE i.due_on < :behindOn AND i.step = (SELECT MAX(j.step) FROM case_instalment j WHERE j.case_id = i.case_id)) x
              WHERE x.cumulated > x.paid))
            """;
    String WANTED = """
            WHERE a.county_code LIKE :counties AND c.state IN (:states) AND (:person IS NULL OR a.person_id = :person)
            AND (:party IS NULL OR c.party = :party) AND (:lateOn IS NULL OR c.due_on < :lateOn)
            AND (:dueFrom IS NULL OR c.due_on >= :dueFrom) AND (:dueTo IS NULL OR c.due_on <= :dueTo)
            """ + FOUND;

    @Query(CASES + WANTED + "AND c.id > :after ORDER BY c.id LIMIT :count")
    List<CaseViewRow> list(String counties, Collection<String> states, @Nullable Long person, @Nullable String party,
                           @Nullable LocalDate lateOn, @Nullable LocalDate dueFrom, @Nullable LocalDate dueTo, @Nullable LocalDate behindOn,
                           @Nullable String search, @Nullable String code, long after, int count);

    @Query(CASES + WANTED + "AND (:after = 0 OR c.id < :after) ORDER BY c.id DESC LIMIT :count")
    List<CaseViewRow> newest(String counties, Collection<String> states, @Nullable Long person, @Nullable String party,
                             @Nullable LocalDate lateOn, @Nullable LocalDate dueFrom, @Nullable LocalDate dueTo, @Nullable LocalDate behindOn,
                             @Nullable String search, @Nullable String code, long after, int count);

    @Query(CASES + WANTED + "AND c.due_on >= :afterDue AND (c.due_on > :afterDue OR c.id > :after) ORDER BY c.due_on, c.id LIMIT :count")
    List<CaseViewRow> byLimit(String counties, Collection<String> states, @Nullable Long person, @Nullable String party,
                              @Nullable LocalDate lateOn, @Nullable LocalDate dueFrom, @Nullable LocalDate dueTo, @Nullable LocalDate behindOn,
                              @Nullable String search, @Nullable String code, long after, LocalDate afterDue, int count);

    @Query(CASES + """
            WHERE a.county_code LIKE :counties AND c.state IN (:states) AND (:person IS NULL OR a.person_id = :person)
            AND (:party IS NULL OR c.party = :party) AND c.due_on IS NULL AND c.id > :after\s""" + FOUND + " ORDER BY c.id LIMIT :count")
    List<CaseViewRow> withoutLimit(String counties, Collection<String> states, @Nullable Long person, @Nullable String party,
                                   @Nullable LocalDate behindOn, @Nullable String search, @Nullable String code, long after, int count);

    /** How many there are under way, by state and whether they are late or nearly so. */
    @Query("""
            SELECT c.state, SUM(1) AS cases, SUM(CASE WHEN c.due_on < :today THEN 1 ELSE 0 END) AS late,
              SUM(CASE WHEN c.due_on BETWEEN :today AND :soon THEN 1 ELSE 0 END) AS soon
            FROM agreement_case c JOIN agreement a ON a.id = c.agreement_id
            WHERE c.ongoing = TRUE AND a.county_code LIKE :counties AND (:person IS NULL OR a.person_id = :person) GROUP BY c.state""")
    List<Count> counts(String counties, @Nullable Long person, LocalDate today, LocalDate soon);

    void saveAll(Iterable<CaseRow> rows);

    @Query("SELECT id, version FROM agreement_case WHERE id IN (:ids)")
    List<Version> versions(Collection<Long> ids);

    @Query("""
            UPDATE agreement_case SET state = :state, entered_on = :enteredOn, period_until = :periodUntil, due_on = :dueOn, late = :late,
              returns_to = :returnsTo, ongoing = :ongoing, version = version + 1 WHERE id = :id""")
    void change(Collection<CaseRow> rows);

    /** Which version of a case is stored. */
    @Introspected
    record Version(long id, int version) { }

    /** How many stand in a state. */
    @Introspected
    record Count(String state, long cases, long late, long soon) { }
}
