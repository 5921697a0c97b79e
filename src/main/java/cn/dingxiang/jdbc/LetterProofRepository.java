package cn.dingxiang.jdbc;

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

/** Table {@code letter_proof}: rows are added and read, never changed. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface LetterProofRepository extends GenericRepository<LetterProofRow, Long> {
    LetterProofRow save(LetterProofRow row);

    List<LetterProofRow> findByLetterIdOrderById(long letterId);

    @Query("SELECT * FROM letter_proof WHERE letter_id IN (:letters) ORDER BY letter_id, id")
    List<LetterProofRow> of(Collection<Long> letters);

    /** What became of the mail a letter went with; nothing for a mail without letter. */
    @Query("""
            INSERT INTO letter_proof (letter_id, kind, on_date, person, means, reference, note, recorded_at, recorded_by)
            SELECT letter_id, :kind, :onDate, address, '电子邮件', message_id, :note, :at, 'mail'
            FROM mail WHERE id = :mailId AND letter_id IS NOT NULL""")
    void ofMail(long mailId, String kind, LocalDate onDate, @Nullable String note, @TypeDef(type = DataType.OBJECT) LocalDateTime at);
}
