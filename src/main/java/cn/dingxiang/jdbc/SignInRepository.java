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

/** Tables {@code account}, as signing in sees it, {@code password_reset} and {@code sign_in_use}. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface SignInRepository extends GenericRepository<AccountRow, String> {

    @Query("SELECT * FROM account WHERE username = :username")
    Optional<SignInRow> find(String username);

    @Query("SELECT * FROM account WHERE subject = :subject")
    Optional<SignInRow> bySubject(String subject);

    @Query("SELECT * FROM account WHERE email = :email AND closed_at IS NULL ORDER BY username")
    List<SignInRow> byEmail(String email);

    @Query("SELECT COUNT(*) FROM account WHERE person_id = :person")
    int accountsOf(long person);

    @Query("""
            UPDATE account SET locked_until = CASE WHEN failures + 1 >= :most THEN :until ELSE locked_until END,
                   failures = CASE WHEN failures + 1 >= :most THEN 0 ELSE failures + 1 END
            WHERE username = :username""")
    void failed(String username, int most, @TypeDef(type = DataType.OBJECT) LocalDateTime until);

    @Query("UPDATE account SET failures = 0, locked_until = NULL WHERE username = :username AND (failures > 0 OR locked_until IS NOT NULL)")
    void succeeded(String username);

    @Query("""
            UPDATE account SET password_hash = :hash, must_change = :mustChange, failures = 0, locked_until = NULL
            WHERE username = :username""")
    void setPassword(String username, String hash, boolean mustChange);

    @Query("UPDATE account SET totp_secret = :sealed, totp_on = :on, totp_step = 0 WHERE username = :username")
    void setTotp(String username, @Nullable String sealed, boolean on);

    /** Accounts whose secret is not like {@code current}, locked until the transaction ends. */
    @Query("SELECT * FROM account WHERE totp_secret IS NOT NULL AND totp_secret NOT LIKE :current ORDER BY username FOR UPDATE")
    List<SignInRow> lockSealedOtherwise(String current);

    @Query("UPDATE account SET totp_secret = :sealed WHERE username = :username")
    void resealTotp(String username, String sealed);

    @Query("UPDATE account SET totp_step = :step WHERE username = :username AND totp_step < :step")
    int takeStep(String username, long step);

    @Query("UPDATE account SET email = :email WHERE username = :username")
    void setEmail(String username, @Nullable String email);

    @Query("UPDATE account SET subject = :subject WHERE username = :username")
    void setSubject(String username, @Nullable String subject);

    @Query("UPDATE account SET closed_at = :closedAt WHERE username = :username")
    void setClosed(String username, @Nullable @TypeDef(type = DataType.OBJECT) LocalDateTime closedAt);

    @Query("INSERT INTO sign_in_use (subject, begins_at, tries) VALUES (:subject, :beginsAt, 1) ON DUPLICATE KEY UPDATE tries = tries + 1")
    void tried(String subject, @TypeDef(type = DataType.OBJECT) LocalDateTime beginsAt);

    @Query("SELECT tries FROM sign_in_use WHERE subject = :subject AND begins_at = :beginsAt")
    int tries(String subject, @TypeDef(type = DataType.OBJECT) LocalDateTime beginsAt);

    @Query("DELETE FROM sign_in_use WHERE subject = :subject AND begins_at < :before")
    void forgetTries(String subject, @TypeDef(type = DataType.OBJECT) LocalDateTime before);

    @Query("INSERT INTO password_reset (token_hash, username, expires_at) VALUES (:tokenHash, :username, :expiresAt)")
    void offerReset(String tokenHash, String username, @TypeDef(type = DataType.OBJECT) LocalDateTime expiresAt);

    @Query("SELECT username FROM password_reset WHERE token_hash = :tokenHash AND expires_at > :now")
    Optional<String> resetOf(String tokenHash, @TypeDef(type = DataType.OBJECT) LocalDateTime now);

    @Query("DELETE FROM password_reset WHERE token_hash = :tokenHash")
    int dropReset(String tokenHash);
}
