package cn.dingxiang.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Table {@code post_filling}. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface FillingRepository extends GenericRepository<PostRow, Long> {
    /** Doctors in post {@code p}: not absent, their agreement not over, unless it was fulfilled and they said they would stay. */
    String IN_POST = """
            (SELECT COUNT(*) FROM post_filling f LEFT JOIN review_state d ON d.agreement_id = f.agreement_id
             WHERE f.post_id = p.id AND f.to_date IS NULL AND COALESCE(d.phase, '') NOT IN ('ABSENT', 'RELEASED', 'DECEASED')
               AND (COALESCE(d.phase, '') <> 'DISCHARGED' OR 'STAY' = (
                 SELECT i.answer FROM renewal_intention i WHERE i.agreement_id = f.agreement_id ORDER BY i.id DESC LIMIT 1)))""";

    @Query("""
            SELECT f.post_id, f.agreement_id, a.number, n.name, f.from_date, f.to_date FROM post_filling f
            JOIN agreement a ON a.id = f.agreement_id JOIN person n ON n.id = a.person_id
            WHERE f.post_id = :post ORDER BY f.from_date, f.agreement_id""")
    List<FillingRow> ofPost(long post);

    @Query("SELECT post_id FROM post_filling WHERE agreement_id = :agreement AND to_date IS NULL")
    Optional<Long> filledBy(long agreement);

    /** One that began later than {@code on} ends the day it began. */
    @Query("""
            UPDATE post_filling SET to_date = CASE WHEN from_date > :on THEN from_date ELSE :on END
            WHERE agreement_id = :agreement AND to_date IS NULL""")
    void vacate(long agreement, LocalDate on);

    @Query("""
            INSERT INTO post_filling (post_id, agreement_id, from_date) VALUES (:post, :agreement, :from)
            ON DUPLICATE KEY UPDATE to_date = NULL""")
    void fill(long post, long agreement, LocalDate from);
}
