package cn.dingxiang.jdbc;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Table {@code unit} as lists show it. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface UnitListRepository extends GenericRepository<UnitRow, Long> {
    String LINE = """
            SELECT u.id, u.county_code, u.name, u.kind, u.closed_on, h.name AS hospital,
              (SELECT COALESCE(SUM(p.capacity), 0) FROM post p
               WHERE p.closed_on IS NULL AND (p.unit_id = u.id OR p.hospital_id = u.id)) AS open_posts
            FROM unit u
            LEFT JOIN unit_management m ON m.unit_id = u.id AND m.valid_from <= :today AND (m.valid_to IS NULL OR m.valid_to > :today)
            LEFT JOIN unit h ON h.id = m.hospital_id
            """;

    @Query(LINE + """
            WHERE u.county_code LIKE :scope AND u.name LIKE :search AND (:closedToo = TRUE OR u.closed_on IS NULL)
              AND (u.county_code > :afterCounty OR u.county_code = :afterCounty AND u.name > :afterName)
            ORDER BY u.county_code, u.name LIMIT :count""")
    List<UnitLineRow> page(LocalDate today, String scope, String search, boolean closedToo, String afterCounty, String afterName, int count);

    @Query(LINE + """
            WHERE u.county_code LIKE :scope AND u.name LIKE :search AND (:closedToo = TRUE OR u.closed_on IS NULL)
              AND (:beforeCounty = '' OR u.county_code < :beforeCounty OR u.county_code = :beforeCounty AND u.name < :beforeName)
            ORDER BY u.county_code DESC, u.name DESC LIMIT :count""")
    List<UnitLineRow> downwards(LocalDate today, String scope, String search, boolean closedToo, String beforeCounty, String beforeName,
                                int count);

    @Query(LINE + "WHERE u.id = :unit")
    Optional<UnitLineRow> line(long unit, LocalDate today);

    @Query("UPDATE unit SET closed_on = :on WHERE id = :unit")
    void close(long unit, @Nullable LocalDate on);
}
