package cn.dingxiang.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.time.LocalDate;

/** Table {@code reminder}, as far as people write it. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface RemindRepository extends GenericRepository<MailRow, Long> {

    /** @return 0 when there is one of this matter, stage and recipient */
    @Query("""
            INSERT IGNORE INTO reminder (agreement_id, code, subject, anchor_on, stage, channel, recipient, merged, planned_on, status)
            VALUES (:agreement, :code, :subject, :anchorOn, :stage, 'MAIL', :recipient, '', :plannedOn, 'PLANNED')""")
    int add(long agreement, String code, String subject, LocalDate anchorOn, String stage, String recipient, LocalDate plannedOn);
}
