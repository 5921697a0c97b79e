package cn.dingxiang.jdbc;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.time.LocalDate;
import java.util.List;

/** Table {@code review_state}, as far as it says whose service is complete or about to be. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface EndingRepository extends GenericRepository<ReviewMarkRow, Long> {

    String WANTED = """
            SELECT x.* FROM (
              SELECT s.agreement_id, a.number, n.name, s.county_code, s.phase,
                CASE WHEN s.phase = 'FULFILLED' THEN NULL ELSE\s""" + OutlookRepository.END + """
                 END AS ends_on, s.completed_on, i.answer, DATE(i.answered_at) AS answered_on,
                CASE WHEN s.phase = 'FULFILLED' THEN s.completed_on ELSE\s""" + OutlookRepository.END + """
                 END AS on_day
              FROM review_state s JOIN agreement a ON a.id = s.agreement_id JOIN person n ON n.id = a.person_id
              LEFT JOIN renewal_intention i ON i.agreement_id = s.agreement_id
                AND i.id = (SELECT MAX(j.id) FROM renewal_intention j WHERE j.agreement_id = s.agreement_id)
              WHERE s.county_code LIKE :scope AND a.status = 'LIVE' AND (a.number LIKE :search OR n.name LIKE :search)
                AND (s.phase = 'FULFILLED' OR s.phase <> 'ABSENT' AND s.service_start IS NOT NULL AND s.completed_on IS NULL
                  AND\s""" + OutlookRepository.END + " >= :asOf AND " + OutlookRepository.END + """
             < :until)) x
            WHERE (:filter IS NULL OR :filter = CASE WHEN x.ends_on IS NULL THEN 'CERTIFICATE_OWED' ELSE '' END
                OR :filter = CASE WHEN x.answer IS NULL THEN 'UNANSWERED' WHEN x.answer = 'STAY' THEN 'STAYING'
                  WHEN x.answer = 'LEAVE' THEN 'LEAVING' ELSE 'UNDECIDED' END)
            """;

    @Query(WANTED + """
            AND (x.on_day < :beforeDay OR x.on_day = :beforeDay AND x.agreement_id < :beforeId)
            ORDER BY x.on_day DESC, x.agreement_id DESC LIMIT :count""")
    List<EndingRow> downwards(String scope, LocalDate asOf, LocalDate until, @Nullable String filter, String search, LocalDate beforeDay,
                              long beforeId, int count);

    @Query(WANTED + """
            AND (x.on_day > :afterDay OR x.on_day = :afterDay AND x.agreement_id > :afterId)
            ORDER BY x.on_day, x.agreement_id LIMIT :count""")
    List<EndingRow> near(String scope, LocalDate asOf, LocalDate until, @Nullable String filter, String search, LocalDate afterDay,
                         long afterId, int count);
}
