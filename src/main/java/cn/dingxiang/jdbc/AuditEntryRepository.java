package cn.dingxiang.jdbc;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;

/** Table {@code audit_entry}: rows are added and read, never changed. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface AuditEntryRepository extends GenericRepository<AuditEntryRow, Long> {
    AuditEntryRow save(AuditEntryRow row);

    List<AuditEntryRow> saveAll(Iterable<AuditEntryRow> rows);

    @Query("SELECT * FROM audit_entry WHERE id > :after AND id <= :upTo ORDER BY id LIMIT :count")
    List<AuditEntryRow> after(long after, long upTo, int count);

    @Query("""
            SELECT * FROM audit_entry WHERE object IN (:objects) AND id < :before AND (NOT :others OR role IS NULL OR role <> 'STUDENT')
            ORDER BY id DESC LIMIT :count""")
    List<AuditEntryRow> about(Collection<String> objects, boolean others, long before, int count);

    /** The last entry of the next batch to seal; null when there is none. */
    @Query("""
            SELECT MAX(b.id) FROM (SELECT e.id FROM audit_entry e
                WHERE e.id > :after AND e.id < COALESCE((SELECT MIN(f.id) FROM audit_entry f WHERE f.id > :after AND f.at_time >= :before),
                    9223372036854775807)
                ORDER BY e.id LIMIT :count) b""")
    @Nullable
    Long endOfBatch(long after, @TypeDef(type = DataType.OBJECT) LocalDateTime before, int count);

    /** Waits for rows that others are writing there, and lets nobody write there until the transaction ends. */
    @Query("SELECT * FROM audit_entry WHERE id > :after AND id <= :upTo ORDER BY id LOCK IN SHARE MODE")
    List<AuditEntryRow> lock(long after, long upTo);

    String MATCHING = """
            SELECT * FROM audit_entry WHERE (:actor IS NULL OR actor = :actor) AND (:object IS NULL OR object = :object)
                AND (:action IS NULL OR action LIKE CONCAT(:action, '%')) AND (:county IS NULL OR county_code = :county)
                AND (:from IS NULL OR at_time >= :from) AND (:until IS NULL OR at_time < :until)
                AND (:province IS NULL OR province = :province OR :placeless AND province IS NULL)
                AND (:within IS NULL OR county_code LIKE CONCAT(:within, '%'))
            """;

    @Query(MATCHING + "AND id > :after ORDER BY id LIMIT :count")
    List<AuditEntryRow> oldest(@Nullable String actor, @Nullable String object, @Nullable String action, @Nullable String county,
                               @Nullable @TypeDef(type = DataType.OBJECT) LocalDateTime from,
                               @Nullable @TypeDef(type = DataType.OBJECT) LocalDateTime until,
                               @Nullable String province, @Nullable String within, boolean placeless,
                               long after, int count);

    @Query(MATCHING + "AND id < :before ORDER BY id DESC LIMIT :count")
    List<AuditEntryRow> search(@Nullable String actor, @Nullable String object, @Nullable String action, @Nullable String county,
                               @Nullable @TypeDef(type = DataType.OBJECT) LocalDateTime from,
                               @Nullable @TypeDef(type = DataType.OBJECT) LocalDateTime until,
                               @Nullable String province, @Nullable String within, boolean placeless,
                               long before, int count);
}
