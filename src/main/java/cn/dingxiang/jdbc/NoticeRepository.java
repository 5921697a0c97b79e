package cn.dingxiang.jdbc;

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

/** Table {@code reminder}, from planned to mailed: every statement takes a page. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface NoticeRepository extends GenericRepository<MailRow, Long> {

    /** One row a reminder, or several where a finding closed and opened again on one day; the open one comes first. */
    String NOTICES = """
            SELECT r.id AS reminder_id, r.mail_id, r.recipient, a.number, p.name AS person_name, r.code, r.subject, r.anchor_on, r.stage,
                   r.merged, r.planned_on, COALESCE(f.party, d.party) AS party, f.standing, COALESCE(f.clauses, d.clauses) AS clauses,
                   JSON_VALUE(v.document, '$.designatedUnit') AS unit, k.name AS county, a.county_code
            FROM reminder r
            JOIN agreement a ON a.id = r.agreement_id
            JOIN person p ON p.id = a.person_id
            JOIN county k ON k.code = a.county_code
            LEFT JOIN agreement_version v ON v.agreement_id = a.id
                 AND v.version = (SELECT MAX(w.version) FROM agreement_version w WHERE w.agreement_id = a.id)
            LEFT JOIN finding f ON f.agreement_id = r.agreement_id AND f.code = r.code AND f.subject = r.subject
                 AND f.since = CASE WHEN r.stage LIKE 'due%' THEN r.anchor_on + INTERVAL 1 DAY ELSE r.anchor_on END
            LEFT JOIN duty d ON d.agreement_id = r.agreement_id AND d.code = r.code AND d.subject = r.subject AND d.due_on = r.anchor_on
            """;
    String IN_ORDER = " ORDER BY r.recipient, r.id, CASE WHEN f.closed_on IS NULL THEN 0 ELSE 1 END, f.ordinal, d.ordinal";
    String TO_GO = " r.status IN ('PLANNED', 'NO_ADDRESS') AND a.status = 'LIVE' ";

    @Query(NOTICES + "WHERE" + TO_GO + "AND r.recipient IN (:recipients)" + IN_ORDER)
    List<NoticeRow> toGo(Collection<String> recipients);

    @Query(NOTICES + "WHERE r.status = 'MAILED' AND r.mail_id IN (:mailIds)" + IN_ORDER)
    List<NoticeRow> carriedBy(Collection<Long> mailIds);

    @Query("SELECT DISTINCT r.recipient FROM reminder r JOIN agreement a ON a.id = r.agreement_id WHERE" + TO_GO + """
            AND r.recipient > :after
            AND NOT EXISTS (SELECT 1 FROM mail m WHERE m.recipient = r.recipient AND m.topic = 'digest'
                AND (m.digest_on = :today OR m.sent_at >= :dayBegan OR m.status = 'SENDING' OR m.status = 'QUEUED' AND m.attempts = 0))
            ORDER BY r.recipient LIMIT :count""")
    List<String> recipients(LocalDate today, @TypeDef(type = DataType.OBJECT) LocalDateTime dayBegan, String after, int count);

    @Query("""
            SELECT DISTINCT r.recipient FROM reminder r JOIN agreement a ON a.id = r.agreement_id
            WHERE r.status = 'PLANNED' AND a.status = 'LIVE' AND r.recipient IN (:recipients)""")
    List<String> planned(Collection<String> recipients);

    @Query("""
            UPDATE reminder r JOIN agreement a ON a.id = r.agreement_id SET r.status = 'NO_ADDRESS'
            WHERE r.status = 'PLANNED' AND a.status = 'LIVE' AND r.recipient IN (:recipients)""")
    int setAside(Collection<String> recipients);

    /** A reminder stopped since it was read stays stopped, yet joins the mail, which is thereby known to be outdated. */
    @Query("""
            UPDATE reminder r JOIN mail m ON m.recipient = r.recipient AND m.message_id IN (:messageIds)
            SET r.mail_id = m.id, r.status = CASE WHEN r.status = 'STOPPED' THEN 'STOPPED' ELSE 'MAILED' END
            WHERE r.id IN (:reminderIds) AND (r.status IN ('PLANNED', 'NO_ADDRESS') OR r.status = 'STOPPED' AND r.mail_id IS NULL)""")
    int join(Collection<String> messageIds, Collection<Long> reminderIds);

    @Query("SELECT COUNT(*) FROM reminder WHERE mail_id IN (:mailIds)")
    long countIn(Collection<Long> mailIds);

    @Query("UPDATE reminder SET mail_id = :mailId, status = 'MAILED' WHERE id IN (:reminderIds) AND status IN ('PLANNED', 'NO_ADDRESS')")
    int add(long mailId, Collection<Long> reminderIds);

    @Query("UPDATE reminder SET mail_id = NULL WHERE mail_id IN (:mailIds) AND status = 'STOPPED'")
    int letGo(Collection<Long> mailIds);

    @Query("UPDATE reminder SET status = 'NO_ADDRESS' WHERE mail_id = :mailId AND status = 'MAILED'")
    int cameBack(long mailId);
}
