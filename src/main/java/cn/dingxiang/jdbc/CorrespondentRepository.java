package cn.dingxiang.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.Collection;
import java.util.List;

/** Recipients with their active contacts, the first recorded first: one statement a kind. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface CorrespondentRepository extends GenericRepository<MailRow, Long> {

    @Query("""
            SELECT CAST(u.id AS CHAR) AS recipient_key, u.name, u.county_code, c.id AS contact_id, c.name AS contact_name, c.email, c.phone,
                   c.bounced_at
            FROM unit u LEFT JOIN contact c ON c.unit_id = u.id AND c.active
            WHERE u.id IN (:ids) ORDER BY u.id, c.id""")
    List<CorrespondentRow> units(Collection<Long> ids);

    @Query("""
            SELECT k.code AS recipient_key, k.name, k.code AS county_code, c.id AS contact_id, c.name AS contact_name, c.email, c.phone,
                   c.bounced_at
            FROM county k LEFT JOIN contact c ON c.county_code = k.code AND c.active
            WHERE k.code IN (:codes) ORDER BY k.code, c.id""")
    List<CorrespondentRow> counties(Collection<String> codes);

    @Query("""
            SELECT c.province AS recipient_key, NULL AS name, NULL AS county_code, c.id AS contact_id, c.name AS contact_name, c.email,
                   c.phone, c.bounced_at
            FROM contact c WHERE c.active AND c.province IN (:codes) ORDER BY c.province, c.id""")
    List<CorrespondentRow> provinces(Collection<String> codes);

    /** A person's own address counts as refused while mail to it came back and the task about that is open. */
    @Query("""
            SELECT CAST(p.id AS CHAR) AS recipient_key, p.name,
                   (SELECT MIN(a.county_code) FROM agreement a WHERE a.person_id = p.id) AS county_code,
                   NULL AS contact_id, p.name AS contact_name, p.email, p.phone,
                   (SELECT MAX(m.created_at) FROM mail m JOIN task t ON t.kind = 'MAIL_REFUSED' AND t.matter = m.recipient
                    WHERE m.recipient = CONCAT('person:', p.id) AND m.address = p.email AND m.status = 'BOUNCED' AND t.closed_on IS NULL)
                   AS bounced_at
            FROM person p WHERE p.id IN (:ids) ORDER BY p.id""")
    List<CorrespondentRow> people(Collection<Long> ids);
}
