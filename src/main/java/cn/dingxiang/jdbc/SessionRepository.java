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
import java.util.List;
import java.util.Optional;

/** Table {@code session}. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface SessionRepository extends GenericRepository<AccountRow, String> {

    @Query("""
            INSERT INTO session (token_hash, username, device, from_address, started_at, seen_at, expires_at)
            VALUES (:tokenHash, :username, :device, :from, :now, :now, :expiresAt)""")
    void start(String tokenHash, String username, @Nullable String device, @Nullable String from,
               @TypeDef(type = DataType.OBJECT) LocalDateTime now, @TypeDef(type = DataType.OBJECT) LocalDateTime expiresAt);

    /** Before the session starts: two of one account then come one after the other, and do not each hold what the other waits for. */
    @Query("UPDATE account SET signed_in_at = :now WHERE username = :username")
    void signedIn(String username, @TypeDef(type = DataType.OBJECT) LocalDateTime now);

    @Query("""
            SELECT s.id, s.device, s.from_address, s.started_at, s.seen_at, s.expires_at, a.username, a.password_hash, a.role, a.display_name,
                   a.province, a.prefecture, a.county_code, a.unit_id, a.person_id, a.created_at, a.must_change
            FROM session s JOIN account a ON a.username = s.username
            WHERE s.token_hash = :tokenHash AND s.expires_at > :now AND a.closed_at IS NULL""")
    Optional<SessionRow> find(String tokenHash, @TypeDef(type = DataType.OBJECT) LocalDateTime now);

    @Query("UPDATE session SET seen_at = :now, expires_at = :expiresAt WHERE id = :id")
    void seen(long id, @TypeDef(type = DataType.OBJECT) LocalDateTime now, @TypeDef(type = DataType.OBJECT) LocalDateTime expiresAt);

    @Query("""
            SELECT s.id, s.device, s.from_address, s.started_at, s.seen_at, s.expires_at, a.username, a.password_hash, a.role, a.display_name,
                   a.province, a.prefecture, a.county_code, a.unit_id, a.person_id, a.created_at, a.must_change
            FROM session s JOIN account a ON a.username = s.username
            WHERE s.username = :username AND s.expires_at > :now ORDER BY s.id DESC LIMIT 100""")
    List<SessionRow> of(String username, @TypeDef(type = DataType.OBJECT) LocalDateTime now);

    @Query("DELETE FROM session WHERE username = :username AND id = :id")
    int end(String username, long id);

    @Query("DELETE FROM session WHERE username = :username AND id <> :kept")
    int endAll(String username, long kept);

    @Query("DELETE FROM session WHERE expires_at < :before")
    void forget(@TypeDef(type = DataType.OBJECT) LocalDateTime before);
}
