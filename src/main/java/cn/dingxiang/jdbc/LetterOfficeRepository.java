package cn.dingxiang.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.transaction.annotation.Transactional;

/** Tables {@code letter_office} and {@code letter_series}. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface LetterOfficeRepository extends CrudRepository<LetterOfficeRow, String> {

    /** Advances a series and keeps it locked until the transaction ends. */
    @Query("""
            INSERT INTO letter_series (office, kind, year, last_number) VALUES (:office, :kind, :year, 1)
            ON DUPLICATE KEY UPDATE last_number = last_number + 1""")
    void advance(String office, String kind, int year);

    @Query("SELECT last_number FROM letter_series WHERE office = :office AND kind = :kind AND year = :year")
    int last(String office, String kind, int year);
}
