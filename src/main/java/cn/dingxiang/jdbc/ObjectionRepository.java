package cn.dingxiang.jdbc;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.time.LocalDateTime;
import java.util.List;

/** Table {@code employer_objection}. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface ObjectionRepository extends CrudRepository<ObjectionRow, Long> {

    String MATCHING = """
            SELECT o.* FROM employer_objection o JOIN confirmation_link l ON l.id = o.link_id JOIN agreement a ON a.id = l.agreement_id
              JOIN person p ON p.id = a.person_id JOIN unit u ON u.id = l.unit_id
            WHERE a.county_code LIKE :counties AND (:settled IS NULL OR (o.settled_at IS NOT NULL) = :settled)
              AND (u.name LIKE :search OR p.name LIKE :search OR a.number LIKE :search)
            """;

    @Query(MATCHING + "AND o.id < :before ORDER BY o.id DESC LIMIT :count")
    List<ObjectionRow> newest(String counties, @Nullable Boolean settled, String search, long before, int count);

    @Query(MATCHING + "AND o.id > :after ORDER BY o.id LIMIT :count")
    List<ObjectionRow> list(String counties, @Nullable Boolean settled, String search, long after, int count);

    @Query("""
            UPDATE employer_objection SET settled_at = :at, settled_by = :by, upheld = :upheld, settlement = :reason
            WHERE id = :id AND settled_at IS NULL""")
    int settle(long id, @TypeDef(type = DataType.OBJECT) LocalDateTime at, String by, boolean upheld, String reason);
}
