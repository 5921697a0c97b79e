package cn.dingxiang.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.Collection;
import java.util.List;

/** Table {@code mail_text}. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface MailTextRepository extends GenericRepository<MailTextRow, Long> {

    /** Leaves what a mail says already as it is. */
    @Query("INSERT INTO mail_text (mail_id, text, html) VALUES (:mailId, :text, :html) ON DUPLICATE KEY UPDATE mail_id = mail_id")
    void insertUnlessThere(List<MailTextRow> texts);

    List<MailTextRow> findByMailIdIn(Collection<Long> mailIds);

    @Query("UPDATE mail_text SET text = :text, html = :html WHERE mail_id = :mailId")
    int rewrite(long mailId, String text, String html);
}
