package cn.dingxiang.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.List;

/** New rows of table {@code mail}. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface NewMailRepository extends GenericRepository<NewMailRow, String> {

    /** Leaves a mail of the same recipient, day and topic as it is. */
    @Query("""
            INSERT INTO mail (recipient, digest_on, topic, letter_id, address, subject, message_id, status, attempts, created_at)
            VALUES (:recipient, :digestOn, :topic, :letterId, :address, :subject, :messageId, 'QUEUED', 0, :createdAt)
            ON DUPLICATE KEY UPDATE recipient = recipient""")
    void insertUnlessThere(List<NewMailRow> mails);
}
