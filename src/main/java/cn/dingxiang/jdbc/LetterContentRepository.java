package cn.dingxiang.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Table {@code letter_content}: rows are added and read, never changed. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface LetterContentRepository extends GenericRepository<LetterContentRow, Long> {

    @Query("INSERT INTO letter_content (letter_id, document, page) VALUES (:letterId, :document, :page)")
    void add(long letterId, byte[] document, String page);

    Optional<LetterContentRow> findByLetterId(long letterId);

    List<LetterContentRow> findByLetterIdIn(Collection<Long> letterIds);
}
