package cn.dingxiang.jdbc;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;

/** Table {@code confirmation_link}. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface LinkRepository extends GenericRepository<LinkRow, Long> {

    /** A reminder's link. */
    String OF_REMINDER = """
            confirmation_link l ON l.agreement_id = r.agreement_id AND l.code = r.code AND l.subject = r.subject
              AND l.anchor_on = r.anchor_on AND r.recipient = CONCAT('unit:', l.unit_id)
            """;

    /** The first assignment decides by the old values; the later ones follow from whether the issue changed. */
    @Query("""
            INSERT INTO confirmation_link (unit_id, agreement_id, code, subject, anchor_on, issue, issued_at, expires_on)
            SELECT CAST(SUBSTRING(r.recipient, 6) AS UNSIGNED), r.agreement_id, r.code, r.subject, r.anchor_on, 1, :at, :expiresOn
            FROM reminder r WHERE r.id IN (:reminders)
            ON DUPLICATE KEY UPDATE
              issue = CASE WHEN answered_at IS NULL AND confirmation_link.expires_on <= :renewBefore THEN issue + 1 ELSE issue END,
              issued_at = CASE WHEN answered_at IS NULL AND confirmation_link.expires_on <= :renewBefore THEN :at
                ELSE confirmation_link.issued_at END,
              expires_on = CASE WHEN answered_at IS NULL AND confirmation_link.expires_on <= :renewBefore THEN :expiresOn
                ELSE confirmation_link.expires_on END""")
    void issue(Collection<Long> reminders, @TypeDef(type = DataType.OBJECT) LocalDateTime at, LocalDate renewBefore, LocalDate expiresOn);

    @Query("SELECT r.id AS reminder_id, l.id, l.issue FROM reminder r JOIN " + OF_REMINDER
            + "WHERE r.id IN (:reminders) AND l.answered_at IS NULL")
    List<IssuedRow> issued(Collection<Long> reminders);

    String LINK = """
            SELECT l.id, l.issue, l.unit_id, u.name AS unit_name, a.number, p.name AS person_name, a.county_code, k.name AS county_name,
                   l.code, l.subject, l.anchor_on, l.expires_on, l.answered_at
            FROM confirmation_link l JOIN unit u ON u.id = l.unit_id JOIN agreement a ON a.id = l.agreement_id
            JOIN person p ON p.id = a.person_id JOIN county k ON k.code = a.county_code
            """;

    @Query("""
            INSERT INTO confirmation_link (unit_id, agreement_id, code, subject, anchor_on, issue, issued_at, expires_on)
            SELECT DISTINCT :unit, r.agreement_id, r.code, r.subject, r.anchor_on, 1, :at, :expiresOn
            FROM reminder r WHERE r.recipient = :recipient AND r.code IN (:codes) AND r.planned_on <= :today
              AND r.status IN ('PLANNED', 'MAILED', 'NO_ADDRESS')
            ON DUPLICATE KEY UPDATE confirmation_link.issue = confirmation_link.issue""")
    void issueTo(long unit, String recipient, Collection<String> codes, @TypeDef(type = DataType.OBJECT) LocalDateTime at, LocalDate today,
                 LocalDate expiresOn);

    /** Duties and findings of those a unit uses or employs, as the ladder asks them: what was merged into a rung for others is asked too. */
    @Query("""
            INSERT INTO confirmation_link (unit_id, agreement_id, code, subject, anchor_on, issue, issued_at, expires_on)
            SELECT u.id, d.agreement_id, d.code, d.subject, d.due_on, 1, :at, :expiresOn
            FROM unit u JOIN (
              SELECT v.id, w.agreement_id FROM unit v JOIN review_state w ON w.unit_county = v.county_code AND w.unit_name = v.name
              WHERE v.id = :unit
              UNION SELECT v.id, w.agreement_id FROM unit v JOIN review_state w ON w.county_code = v.county_code AND w.employer = v.name
              WHERE v.id = :unit) s ON s.id = u.id
            JOIN agreement a ON a.id = s.agreement_id JOIN duty d ON d.agreement_id = s.agreement_id
            WHERE u.id = :unit AND a.status = 'LIVE' AND d.code IN ('ATTESTATION_MISSING', 'PAUSE_OVERSTAYED') AND d.done_on IS NULL
              AND d.waived = FALSE AND d.due_on <= :soon
            ON DUPLICATE KEY UPDATE confirmation_link.issue = confirmation_link.issue""")
    void issueOwed(long unit, @TypeDef(type = DataType.OBJECT) LocalDateTime at, LocalDate soon, LocalDate expiresOn);

    @Query("""
            INSERT INTO confirmation_link (unit_id, agreement_id, code, subject, anchor_on, issue, issued_at, expires_on)
            SELECT u.id, f.agreement_id, f.code, f.subject, f.since, 1, :at, :expiresOn
            FROM unit u JOIN review_state s ON s.county_code = u.county_code AND s.employer = u.name
            JOIN agreement a ON a.id = s.agreement_id JOIN finding f ON f.agreement_id = s.agreement_id
            WHERE u.id = :unit AND a.status = 'LIVE' AND f.code IN ('NO_QUOTA_POST', 'PAY_BELOW_PARITY') AND f.closed_on IS NULL
              AND NOT EXISTS (SELECT 1 FROM dismissal x WHERE x.agreement_id = f.agreement_id AND x.code = f.code
                AND x.subject = f.subject AND x.since = f.since)
            ON DUPLICATE KEY UPDATE confirmation_link.issue = confirmation_link.issue""")
    void issueFound(long unit, @TypeDef(type = DataType.OBJECT) LocalDateTime at, LocalDate expiresOn);

    @Query(LINK + """
            JOIN review_state s ON s.agreement_id = l.agreement_id
            WHERE l.unit_id = :unit AND l.answered_at IS NULL AND a.status = 'LIVE'
              AND (l.code = 'ARRIVAL' AND s.phase IN ('SIGNED', 'STUDYING', 'STUDY_SUSPENDED', 'GRADUATED', 'TRAINING', 'IN_MASTER', 'TRAINED')
                OR EXISTS (SELECT 1 FROM duty d WHERE d.agreement_id = l.agreement_id AND d.code = l.code AND d.subject = l.subject
                  AND d.done_on IS NULL AND d.waived = FALSE)
                OR EXISTS (SELECT 1 FROM finding f WHERE f.agreement_id = l.agreement_id AND f.code = l.code AND f.subject = l.subject
                  AND f.closed_on IS NULL))
            ORDER BY l.anchor_on, l.id""")
    List<LinkRow> standing(long unit);

    @Query(LINK + "WHERE l.id IN (:ids)")
    List<LinkRow> find(Collection<Long> ids);

    @Query("SELECT agreement_id FROM confirmation_link WHERE id = :id")
    long agreement(long id);

    @Query("""
            UPDATE confirmation_link SET answered_at = :at, answered_by = :by
            WHERE id = :id AND issue = :issue AND answered_at IS NULL""")
    int use(long id, int issue, @TypeDef(type = DataType.OBJECT) LocalDateTime at, String by);

    @Query("UPDATE confirmation_link SET answered_at = NULL, answered_by = NULL, issue = issue + 1 WHERE id = :id")
    void reopen(long id);

    /** @param only this link's; null for all */
    @Query("UPDATE reminder r JOIN " + OF_REMINDER + """
            LEFT JOIN mail m ON m.id = r.mail_id SET r.status = 'STOPPED', r.stopped_why = '收件单位已答复'
            WHERE l.answered_at IS NOT NULL AND (:only IS NULL OR l.id = :only)
              AND (r.status IN ('PLANNED', 'NO_ADDRESS') OR r.status = 'MAILED' AND m.status = 'QUEUED')""")
    void stopAnswered(@Nullable Long only);

    /** A reminder's link. */
    @Introspected
    record IssuedRow(long reminderId, long id, int issue) { }
}
