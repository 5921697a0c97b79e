package cn.dingxiang.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.time.LocalDate;
import java.util.List;

/** Table {@code duty}, as far as one unit has to see to it. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface OwedDutyRepository extends GenericRepository<ReviewStateRow, Long> {
    /** Reminders of any status: named, so that an index finds them by their recipient. */
    String ANY = "('PLANNED', 'MAILED', 'STOPPED', 'NO_ADDRESS')";
    /** Whom a unit uses or employs; and what a hospital does for the county, for whom it employs or was reminded of. */
    String OWED = """
            FROM (SELECT w.agreement_id FROM unit v JOIN review_state w ON w.unit_county = v.county_code AND w.unit_name = v.name WHERE v.id = :unit
              UNION SELECT w.agreement_id FROM unit v JOIN review_state w ON w.county_code = v.county_code AND w.employer = v.name
              WHERE v.id = :unit
              UNION SELECT r.agreement_id FROM reminder r WHERE :hospital = TRUE AND r.recipient = CONCAT('unit:', :unit)
                AND r.code IN ('EMPLOYMENT_NOT_PROVIDED', 'DEPLOYMENT_NOT_PROVIDED') AND r.status IN\s""" + ANY + """
            ) t
            JOIN duty d ON d.agreement_id = t.agreement_id JOIN agreement a ON a.id = d.agreement_id JOIN person n ON n.id = a.person_id
            JOIN review_state s ON s.agreement_id = d.agreement_id JOIN unit u ON u.id = :unit
            WHERE a.status = 'LIVE' AND d.done_on IS NULL AND d.waived = FALSE AND d.due_on >= :from AND d.due_on < :until
              AND (d.party = 'EMPLOYER' AND (s.unit_county = u.county_code AND s.unit_name = u.name
                  OR s.county_code = u.county_code AND s.employer = u.name)
                OR :hospital = TRUE AND d.party = 'COUNTY' AND d.code IN ('EMPLOYMENT_NOT_PROVIDED', 'DEPLOYMENT_NOT_PROVIDED')
                  AND (s.county_code = u.county_code AND s.employer = u.name
                    OR EXISTS (SELECT 1 FROM reminder r WHERE r.agreement_id = d.agreement_id AND r.code = d.code
                      AND r.subject = d.subject AND r.recipient = CONCAT('unit:', u.id))))
            """;

    @Query("""
            SELECT d.agreement_id, a.number, n.name, d.code, d.subject, d.party, d.triggered_on, d.due_on,
              (SELECT MAX(l.id) FROM confirmation_link l WHERE l.unit_id = :unit AND l.agreement_id = d.agreement_id AND l.code = d.code
                AND l.subject = d.subject AND l.answered_at IS NULL) AS question
            """ + OWED + """
              AND (d.due_on > :afterDay OR d.due_on = :afterDay AND CONCAT(d.agreement_id, '/', d.code, '/', d.subject) > :afterRest)
            ORDER BY d.due_on, CONCAT(d.agreement_id, '/', d.code, '/', d.subject) LIMIT :count""")
    List<OwedDutyRow> page(long unit, boolean hospital, LocalDate from, LocalDate until, LocalDate afterDay, String afterRest, int count);

    @Query("SELECT COUNT(*) " + OWED)
    int number(long unit, boolean hospital, LocalDate from, LocalDate until);
}
