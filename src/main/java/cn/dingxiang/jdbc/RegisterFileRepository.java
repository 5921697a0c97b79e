package cn.dingxiang.jdbc;

import cn.dingxiang.intake.register.RegisterKind;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.List;
import java.util.Optional;

/** Table {@code register_file}. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface RegisterFileRepository extends CrudRepository<RegisterFileRow, Long> {
    Optional<RegisterFileRow> findBySourceIdAndFileHash(long sourceId, String fileHash);

    String MATCHING = """
            SELECT f.* FROM register_file f JOIN register_source s ON s.id = f.source_id
            WHERE (s.scope LIKE CONCAT(:scope, '%') OR :scope LIKE CONCAT(s.scope, '%'))
              AND (:kind IS NULL OR s.kind = :kind)
            """;

    @Query(MATCHING + "AND f.id > :after ORDER BY f.id LIMIT :count")
    List<RegisterFileRow> oldest(String scope, @Nullable RegisterKind kind, long after, int count);

    @Query(MATCHING + "AND f.id < :before ORDER BY f.id DESC LIMIT :count")
    List<RegisterFileRow> page(String scope, @Nullable RegisterKind kind, long before, int count);
}
