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
import java.util.Optional;

/** Tables {@code api_client}, {@code api_use} and {@code api_answer}. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface ApiClientRepository extends CrudRepository<ApiClientRow, Long> {
    Optional<ApiClientRow> findByTokenHash(String tokenHash);

    @Query("SELECT * FROM api_client WHERE place LIKE CONCAT(:place, '%') ORDER BY id DESC")
    List<ApiClientRow> in(String place);

    @Query("UPDATE api_client SET token_hash = :hash, rotated_at = :at WHERE id = :id")
    void rotate(long id, String hash, @TypeDef(type = DataType.OBJECT) LocalDateTime at);

    @Query("UPDATE api_client SET revoked_at = :at WHERE id = :id AND revoked_at IS NULL")
    void revoke(long id, @TypeDef(type = DataType.OBJECT) LocalDateTime at);

    @Query("UPDATE api_client SET last_used_at = :at WHERE id = :id AND (last_used_at IS NULL OR last_used_at < :before)")
    void used(long id, @TypeDef(type = DataType.OBJECT) LocalDateTime at, @TypeDef(type = DataType.OBJECT) LocalDateTime before);

    @Query("""
            INSERT INTO api_use (client_id, period, begins_at, calls) VALUES (:client, :period, :beginsAt, 0)
            ON DUPLICATE KEY UPDATE calls = calls""")
    void begin(long client, String period, @TypeDef(type = DataType.OBJECT) LocalDateTime beginsAt);

    @Query("""
            UPDATE api_use SET calls = calls + 1
            WHERE client_id = :client AND period = :period AND begins_at = :beginsAt AND calls < :most""")
    int take(long client, String period, @TypeDef(type = DataType.OBJECT) LocalDateTime beginsAt, int most);

    @Query("DELETE FROM api_use WHERE client_id = :client AND begins_at < :before")
    void forgetUse(long client, @TypeDef(type = DataType.OBJECT) LocalDateTime before);

    /** @return 0 when somebody has it */
    @Query("""
            INSERT IGNORE INTO api_answer (client_id, call_key, fingerprint, claim, claimed_at)
            VALUES (:client, :key, :fingerprint, :claim, :at)""")
    int claim(long client, String key, String fingerprint, String claim, @TypeDef(type = DataType.OBJECT) LocalDateTime at);

    @Query("""
            SELECT fingerprint, claim, claimed_at, status, location, body FROM api_answer
            WHERE client_id = :client AND call_key = :key""")
    Optional<ApiAnswerRow> answer(long client, String key);

    @Query("""
            UPDATE api_answer SET claim = :claim, claimed_at = :at
            WHERE client_id = :client AND call_key = :key AND claim = :lost AND status IS NULL""")
    int takeOver(long client, String key, String lost, String claim, @TypeDef(type = DataType.OBJECT) LocalDateTime at);

    @Query("""
            UPDATE api_answer SET status = :status, location = :location, body = :body
            WHERE client_id = :client AND call_key = :key AND claim = :claim AND status IS NULL""")
    int keep(long client, String key, String claim, int status, @Nullable String location, String body);

    @Query("DELETE FROM api_answer WHERE client_id = :client AND call_key = :key AND claim = :claim AND status IS NULL")
    void release(long client, String key, String claim);

    @Query("DELETE FROM api_answer WHERE claimed_at < :before")
    void forgetAnswers(@TypeDef(type = DataType.OBJECT) LocalDateTime before);
}
