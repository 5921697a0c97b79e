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

/** What the round of cases reads of agreements, a chunk at a time. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface CaseSubjectRepository extends GenericRepository<ReviewStateRow, Long> {

    @Query("""
            SELECT s.agreement_id, a.number, a.person_id, p.name AS person_name, a.county_code, s.phase
            FROM review_state s JOIN agreement a ON a.id = s.agreement_id JOIN person p ON p.id = a.person_id
            WHERE s.agreement_id IN (:agreements) AND s.casework_on <= :asOf ORDER BY s.agreement_id""")
    List<SubjectRow> take(Collection<Long> agreements, LocalDate asOf);

    @Query("""
            SELECT agreement_id, code, subject, since, ordinal, party, standing, closed_on, clauses FROM finding
            WHERE agreement_id IN (:agreements) ORDER BY agreement_id, since, code, ordinal""")
    List<FoundRow> findings(Collection<Long> agreements);

    /** An agreement as the round sees it. */
    @Introspected
    record SubjectRow(long agreementId, String number, long personId, String personName, String countyCode, @Nullable String phase) { }

    /** A row of {@code finding}. */
    @Introspected
    record FoundRow(long agreementId, String code, String subject, LocalDate since, int ordinal, String party, String standing,
                    @Nullable LocalDate closedOn, String clauses) { }
}
