package cn.dingxiang.jdbc;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Table {@code mail}. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface MailRepository extends GenericRepository<MailRow, Long> {

    @Query("SELECT * FROM mail WHERE message_id IN (:messageIds)")
    List<MailRow> byMessageIds(Collection<String> messageIds);

    @Query("SELECT * FROM mail WHERE message_id = :messageId")
    Optional<MailRow> byMessageId(String messageId);

    /**
     * Mails due, those never attempted first. In the order of the index, for however many are queued only so many are to be read. Read without
     * locks, and written by their keys only: a search that locks goes through the index first and then to the row, and meets those who go
     * from the row to the index.
     */
    @Query("""
            SELECT id FROM mail FORCE INDEX (mail_due)
            WHERE status = 'QUEUED' AND (next_attempt_at IS NULL OR next_attempt_at <= :now) AND topic LIKE :topics
            ORDER BY next_attempt_at, id LIMIT :count""")
    List<Long> due(@TypeDef(type = DataType.OBJECT) LocalDateTime now, String topics, int count);

    /** Mails whose holder's lease ran out, likewise. */
    @Query("""
            SELECT id FROM mail FORCE INDEX (mail_due) WHERE status = 'SENDING' AND claimed_until <= :now AND topic LIKE :topics
            ORDER BY next_attempt_at, id LIMIT :count""")
    List<Long> forsaken(@TypeDef(type = DataType.OBJECT) LocalDateTime now, String topics, int count);

    /** Takes those of these that nobody has taken since they were read. */
    @Query("""
            UPDATE mail FORCE INDEX (PRIMARY)
            SET status = 'SENDING', claimed_by = :claimant, claimed_until = :until, attempts = attempts + 1
            WHERE id IN (:ids) AND (status = 'QUEUED' AND (next_attempt_at IS NULL OR next_attempt_at <= :now)
               OR status = 'SENDING' AND claimed_until <= :now)""")
    int claim(Collection<Long> ids, String claimant, @TypeDef(type = DataType.OBJECT) LocalDateTime now,
              @TypeDef(type = DataType.OBJECT) LocalDateTime until);

    @Query("SELECT * FROM mail WHERE id IN (:ids) AND status = 'SENDING' AND claimed_by = :claimant ORDER BY id")
    List<MailRow> claimed(Collection<Long> ids, String claimant);

    /**
     * Of these, the digests and reminders by hand whose text no longer holds. A limited subquery is asked by each mail's recipient: one
     * that only asks whether there are any the server may answer by gathering the reminders of everybody.
     */
    @Query("""
            SELECT r.mail_id AS id FROM reminder r FORCE INDEX (reminder_mail) WHERE r.mail_id IN (:ids) AND r.status = 'STOPPED'
            UNION
            SELECT m.id FROM mail m WHERE m.id IN (:ids) AND m.topic = 'digest' AND m.attempts = 1 AND (m.digest_on < :today
                OR (SELECT r.id FROM reminder r JOIN agreement a ON a.id = r.agreement_id
                    WHERE r.recipient = m.recipient AND r.status = 'PLANNED' AND a.status = 'LIVE' LIMIT 1) IS NOT NULL
                OR (SELECT r.id FROM reminder r JOIN agreement a ON a.id = r.agreement_id
                    WHERE r.recipient = m.recipient AND r.status = 'NO_ADDRESS' AND a.status = 'LIVE' LIMIT 1) IS NOT NULL)""")
    List<Long> outdated(Collection<Long> ids, LocalDate today);

    @Query("UPDATE mail SET subject = :subject WHERE id = :id AND claimed_by = :claimant")
    int rewrite(long id, String claimant, String subject);

    @Query("""
            UPDATE mail FORCE INDEX (PRIMARY) SET status = 'DROPPED', claimed_by = NULL, claimed_until = NULL
            WHERE id IN (:ids) AND claimed_by = :claimant""")
    int drop(Collection<Long> ids, String claimant);

    @Query("""
            UPDATE mail FORCE INDEX (PRIMARY)
            SET status = 'SENT', sent_at = :at, last_error = NULL, claimed_by = NULL, claimed_until = NULL WHERE id IN (:ids)""")
    int sent(Collection<Long> ids, @TypeDef(type = DataType.OBJECT) LocalDateTime at);

    /** Of these mails, those still in the claimant's hands, who keeps them until the transaction ends. */
    @Query("""
            SELECT id FROM mail FORCE INDEX (PRIMARY) WHERE id IN (:ids) AND status = 'SENDING' AND claimed_by = :claimant
            ORDER BY id FOR UPDATE""")
    List<Long> held(Collection<Long> ids, String claimant);

    @Query("""
            UPDATE mail SET status = :status, next_attempt_at = :next, last_error = :error, claimed_by = NULL, claimed_until = NULL
            WHERE id = :id AND status = 'SENDING' AND claimed_by = :claimant""")
    int failed(long id, String claimant, String status, @Nullable @TypeDef(type = DataType.OBJECT) LocalDateTime next, String error);

    @Query("""
            UPDATE mail FORCE INDEX (PRIMARY)
            SET status = 'QUEUED', attempts = attempts - 1, next_attempt_at = :next, last_error = :error, claimed_by = NULL,
                claimed_until = NULL
            WHERE id IN (:ids) AND status = 'SENDING' AND claimed_by = :claimant""")
    int release(Collection<Long> ids, String claimant, @TypeDef(type = DataType.OBJECT) LocalDateTime next, @Nullable String error);

    /** What these mails add to what was sent; taken back with a sign of -1. In the transaction that changes their state. */
    @Query("""
            INSERT INTO sent_count (mails, reminders)
            SELECT :sign * :mails, :sign * COUNT(*) FROM reminder WHERE mail_id IN (:ids)""")
    int count(int sign, int mails, Collection<Long> ids);

    /** Of one that was accepted at first. */
    @Query("UPDATE mail SET status = 'BOUNCED', last_error = :error WHERE id = :id AND status = 'SENT'")
    int returned(long id, String error);

    @Query("UPDATE mail SET status = 'BOUNCED', last_error = :error WHERE id = :id AND status IN ('DEAD', 'QUEUED')")
    int bounced(long id, String error);

    @Query("SELECT * FROM mail WHERE status IN ('DEAD', 'BOUNCED') ORDER BY id DESC LIMIT :count")
    List<MailRow> undelivered(int count);

    @Query("UPDATE mail SET status = 'QUEUED', attempts = 0, next_attempt_at = :at WHERE id = :id AND status = 'DEAD'")
    int revive(long id, @TypeDef(type = DataType.OBJECT) LocalDateTime at);

    /** So that the contact is not written to again until its address changes. */
    @Query("""
            UPDATE contact SET bounced_at = :at WHERE email = :address AND :recipient = CASE party
                WHEN 'UNIT' THEN CONCAT('unit:', unit_id) WHEN 'COUNTY' THEN CONCAT('county:', county_code)
                ELSE CONCAT('province:', province) END""")
    int refuse(String recipient, String address, @TypeDef(type = DataType.OBJECT) LocalDateTime at);

    @Query("""
            SELECT (SELECT COUNT(*) FROM reminder WHERE status = 'PLANNED') AS planned,
                   (SELECT COUNT(*) FROM reminder WHERE status = 'NO_ADDRESS') AS no_address,
                   (SELECT COUNT(*) FROM mail WHERE status IN ('QUEUED', 'SENDING')) AS queued,
                   (SELECT COUNT(*) FROM mail WHERE status = 'DEAD') AS dead,
                   (SELECT COUNT(*) FROM mail WHERE status = 'BOUNCED') AS bounced""")
    DepthRow depth();

    /** Counts over the outbox. */
    @Introspected
    record DepthRow(long planned, long noAddress, long queued, long dead, long bounced) { }
}
