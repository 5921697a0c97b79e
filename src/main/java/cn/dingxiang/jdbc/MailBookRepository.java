package cn.dingxiang.jdbc;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.List;
import java.util.Optional;

/** Mails with whom they are for, by the counties of these. A mail's recipient is a key such as {@code unit:3}. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface MailBookRepository extends GenericRepository<MailRow, Long> {

    /** {@code counties} is a pattern such as {@code 2203%}. */
    String LINES = """
            SELECT m.id, COALESCE(k.name, u.name, p.name) AS name, m.address, m.subject, m.digest_on, m.status, m.attempts, m.last_error,
                   m.sent_at, NULL AS text, NULL AS message_id
            FROM mail m LEFT JOIN county k ON m.recipient = CONCAT('county:', k.code)
              LEFT JOIN unit u ON m.recipient LIKE 'unit:%' AND u.id = CAST(SUBSTRING(m.recipient, 6) AS UNSIGNED)
              LEFT JOIN person p ON m.recipient LIKE 'person:%' AND p.id = CAST(SUBSTRING(m.recipient, 8) AS UNSIGNED)
            WHERE (:status IS NULL OR m.status = :status)
              AND (k.code LIKE :counties OR u.county_code LIKE :counties
                OR EXISTS (SELECT 1 FROM agreement a WHERE a.person_id = p.id AND a.county_code LIKE :counties))
              AND (:search IS NULL OR m.address LIKE :search OR m.subject LIKE :search OR COALESCE(k.name, u.name, p.name) LIKE :search)
            """;

    @Query(LINES + "AND m.id > :after ORDER BY m.id LIMIT :most")
    List<MailLineRow> oldest(String counties, @Nullable String status, @Nullable String search, long after, int most);

    @Query(LINES + "AND m.id < :before ORDER BY m.id DESC LIMIT :most")
    List<MailLineRow> page(String counties, @Nullable String status, @Nullable String search, long before, int most);

    @Query("""
            SELECT m.id, COALESCE(k.name, u.name, p.name) AS name, m.address, m.subject, m.digest_on, m.status, m.attempts, m.last_error,
                   m.sent_at, t.text, m.message_id
            FROM mail m JOIN mail_text t ON t.mail_id = m.id LEFT JOIN county k ON m.recipient = CONCAT('county:', k.code)
              LEFT JOIN unit u ON m.recipient LIKE 'unit:%' AND u.id = CAST(SUBSTRING(m.recipient, 6) AS UNSIGNED)
              LEFT JOIN person p ON m.recipient LIKE 'person:%' AND p.id = CAST(SUBSTRING(m.recipient, 8) AS UNSIGNED)
            WHERE m.id = :id AND (k.code LIKE :counties OR u.county_code LIKE :counties
              OR EXISTS (SELECT 1 FROM agreement a WHERE a.person_id = p.id AND a.county_code LIKE :counties))""")
    Optional<MailLineRow> find(String counties, long id);
}
