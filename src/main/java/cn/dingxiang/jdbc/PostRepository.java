package cn.dingxiang.jdbc;

import cn.dingxiang.agreement.Track;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Table {@code post}. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface PostRepository extends CrudRepository<PostRow, Long> {
    String LINE = """
            SELECT p.*, u.county_code AS unit_county, u.name AS unit_name, u.kind AS unit_kind,
              h.county_code AS hospital_county, h.name AS hospital_name, h.kind AS hospital_kind, """ + FillingRepository.IN_POST + """
             AS filled FROM post p JOIN unit u ON u.id = p.unit_id JOIN unit h ON h.id = p.hospital_id
            """;

    @Query(LINE + "WHERE p.id = :id")
    Optional<PostLineRow> line(long id);

    String WANTED = LINE + """
            WHERE u.county_code LIKE :scope AND CONCAT(u.name, ' ', COALESCE(p.speciality, '')) LIKE :search
              AND (:closedToo = TRUE OR p.closed_on IS NULL)
              AND (:unit IS NULL OR p.unit_id = :unit OR p.hospital_id = :unit) AND (:track IS NULL OR p.track = :track)
              AND (:state IS NULL OR :state = CASE WHEN p.closed_on IS NOT NULL THEN 'CLOSED' WHEN p.capacity >\s""" + FillingRepository.IN_POST
            + """
             THEN 'VACANT' ELSE 'FULL' END)
            """;
    /** What posts are listed by, as text in the same order; {@code by} is the name of a {@code PostOrder}. */
    String VALUE = "(CASE :by WHEN 'UNIT' THEN CONCAT(u.county_code, ' ', u.name) WHEN 'FROM' THEN p.valid_from ELSE '' END)";
    String EDGE = "(SELECT " + VALUE + " FROM post p JOIN unit u ON u.id = p.unit_id WHERE p.id = :after)";

    @Query(WANTED + "AND (:after = 0 OR " + VALUE + " > " + EDGE + " OR " + VALUE + " = " + EDGE + " AND p.id > :after) ORDER BY "
            + VALUE + ", p.id LIMIT :count")
    List<PostLineRow> upwards(String scope, String search, boolean closedToo, @Nullable Long unit, @Nullable Track track,
                              @Nullable String state, String by, long after, int count);

    @Query(WANTED + "AND (:after = 0 OR " + VALUE + " < " + EDGE + " OR " + VALUE + " = " + EDGE + " AND p.id < :after) ORDER BY "
            + VALUE + " DESC, p.id DESC LIMIT :count")
    List<PostLineRow> downwards(String scope, String search, boolean closedToo, @Nullable Long unit, @Nullable Track track,
                                @Nullable String state, String by, long after, int count);

    @Query(WANTED + "AND p.id > :after ORDER BY p.id LIMIT :count")
    List<PostLineRow> page(String scope, String search, boolean closedToo, @Nullable Long unit, @Nullable Track track,
                           @Nullable String state, long after, int count);

    @Query(LINE + "WHERE u.county_code = :county AND p.closed_on IS NULL ORDER BY p.id")
    List<PostLineRow> open(String county);

    @Query("SELECT id FROM post WHERE id = :id FOR UPDATE")
    Optional<Long> lock(long id);

    @Query("UPDATE post SET closed_on = :on, closed_why = :why WHERE id = :id AND closed_on IS NULL")
    void close(long id, LocalDate on, String why);
}
