package cn.dingxiang.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.Collection;
import java.util.List;

/** The papers and records of one agreement, by the keys cases point at them with. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface ReferenceRepository extends GenericRepository<AttachmentRow, Long> {

    @Query("""
            SELECT CONCAT('attachment:', id) FROM attachment
            WHERE agreement_id = :agreement AND removed_at IS NULL AND CONCAT('attachment:', id) IN (:references)
            UNION ALL SELECT CONCAT('letter:', id) FROM letter WHERE agreement_id = :agreement AND CONCAT('letter:', id) IN (:references)
            UNION ALL SELECT CONCAT('event:', id) FROM event WHERE agreement_id = :agreement AND CONCAT('event:', id) IN (:references)""")
    List<String> found(Collection<String> references, long agreement);
}
