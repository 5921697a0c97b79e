package cn.dingxiang.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Table {@code task}, as far as contacts and the calendar go. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface ContactTaskRepository extends GenericRepository<ContactTaskRow, String> {

    /** Opens tasks, or opens them again; one that is open keeps its day. */
    @Query("""
            INSERT INTO task (kind, matter, county_code, message, opened_on) VALUES (:kind, :matter, :countyCode, :message, :openedOn)
            ON DUPLICATE KEY UPDATE opened_on = CASE WHEN closed_on IS NULL THEN opened_on ELSE VALUES(opened_on) END,
                message = VALUES(message), closed_on = NULL""")
    void open(List<ContactTaskRow> tasks);

    @Query("""
            UPDATE task SET closed_on = :on
            WHERE kind IN ('CONTACT_MISSING', 'MAIL_REFUSED') AND matter IN (:recipients) AND closed_on IS NULL""")
    int close(Collection<String> recipients, LocalDate on);

    @Query("""
            SELECT matter, kind, county_code, message, opened_on FROM (
              SELECT id, matter, kind, county_code, message, opened_on FROM task WHERE closed_on IS NULL
              UNION ALL
              SELECT o.id, CONCAT('objection:', o.id), o.kind, a.county_code,
                     CONCAT(u.name, CASE o.kind WHEN 'OBJECTION' THEN '对协议 ' ELSE '答复协议 ' END, a.number,
                       CASE o.kind WHEN 'OBJECTION' THEN ' 的提醒有异议，请核实：' ELSE ' 时有与记录不符之处，请核实：' END, o.text),
                     DATE(o.raised_at)
              FROM employer_objection o JOIN confirmation_link l ON l.id = o.link_id JOIN unit u ON u.id = l.unit_id
              JOIN agreement a ON a.id = l.agreement_id WHERE o.settled_at IS NULL) open_task
            ORDER BY opened_on, id LIMIT :count""")
    List<ContactTaskRow> findOpen(int count);

    @Query("SELECT COUNT(*) FROM task WHERE kind = :kind AND matter = :matter")
    long count(String kind, String matter);
}
