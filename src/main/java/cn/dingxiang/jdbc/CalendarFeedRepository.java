package cn.dingxiang.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.time.LocalDateTime;
import java.util.Optional;

/** Table {@code calendar_feed}. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface CalendarFeedRepository extends GenericRepository<CalendarFeedRow, Long> {
    Optional<CalendarFeedRow> findById(long personId);

    /** A person whose account was closed has no calendar either. */
    @Query("""
            SELECT f.* FROM calendar_feed f JOIN account a ON a.person_id = f.person_id AND a.closed_at IS NULL
            WHERE f.token_hash = :hash""")
    Optional<CalendarFeedRow> open(String hash);

    @Query("""
            INSERT INTO calendar_feed (person_id, token_hash, made_at) VALUES (:person, :hash, :at)
            ON DUPLICATE KEY UPDATE token_hash = :hash, made_at = :at, read_at = NULL""")
    void put(long person, String hash, @TypeDef(type = DataType.OBJECT) LocalDateTime at);

    @Query("DELETE FROM calendar_feed WHERE person_id = :person")
    int remove(long person);

    @Query("UPDATE calendar_feed SET read_at = :hour WHERE person_id = :person")
    void read(long person, @TypeDef(type = DataType.OBJECT) LocalDateTime hour);
}
