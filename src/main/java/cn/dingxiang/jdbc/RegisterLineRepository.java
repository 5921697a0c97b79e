package cn.dingxiang.jdbc;

import cn.dingxiang.intake.register.Fate;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.Collection;
import java.util.List;

/** Table {@code register_line}. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface RegisterLineRepository extends CrudRepository<RegisterLineRow, RegisterLineRow.Key> {
    String VIEW = """
            SELECT l.line, l.fate, l.agreement_id, a.number, a.county_code, n.name, l.masked, l.name_differs, l.cells, l.reason, l.detail
            FROM register_line l LEFT JOIN agreement a ON a.id = l.agreement_id LEFT JOIN person n ON n.id = a.person_id
            """;

    @Query("""
            SELECT n.id_number_hash AS hash, a.id AS agreement_id, a.number, a.county_code, n.name
            FROM person n JOIN agreement a ON a.person_id = n.id
            WHERE n.id_number_hash IN (:hashes) AND a.county_code LIKE CONCAT(:scope, '%')""")
    List<MatchedRow> matches(Collection<String> hashes, String scope);

    @Query("""
            SELECT DISTINCT agreement_id FROM register_line WHERE file_id = :file AND agreement_id > :after
            ORDER BY agreement_id LIMIT :count""")
    List<Long> nextAgreements(long file, long after, int count);

    @Query(VIEW + "WHERE l.file_id = :file AND l.agreement_id IN (:agreements) ORDER BY l.agreement_id, l.line")
    List<RegisterLineView> ofAgreements(long file, Collection<Long> agreements);

    String WANTED = VIEW + """
            WHERE l.file_id = :file AND (:fate IS NULL OR l.fate = :fate)
              AND (a.county_code LIKE CONCAT(:scope, '%') OR l.agreement_id IS NULL AND :unmatched = TRUE)
            """;
    /** What rows are ordered by, as text in the same order; {@code by} is the name of a {@code LineOrder.By}. */
    String VALUE = "(CASE :by WHEN 'FATE' THEN l.fate ELSE '' END)";
    String EDGE = "(SELECT " + VALUE + " FROM register_line l WHERE l.file_id = :file AND l.line = :after)";

    @Query(WANTED + "AND (:after = 0 OR " + VALUE + " > " + EDGE + " OR " + VALUE + " = " + EDGE + " AND l.line > :after) ORDER BY "
            + VALUE + ", l.line LIMIT :count")
    List<RegisterLineView> upwards(long file, @Nullable Fate fate, String scope, boolean unmatched, String by, int after, int count);

    @Query(WANTED + "AND (:after = 0 OR " + VALUE + " < " + EDGE + " OR " + VALUE + " = " + EDGE + " AND l.line < :after) ORDER BY "
            + VALUE + " DESC, l.line DESC LIMIT :count")
    List<RegisterLineView> downwards(long file, @Nullable Fate fate, String scope, boolean unmatched, String by, int after, int count);

    @Query(WANTED + "AND l.line > :after ORDER BY l.line LIMIT :count")
    List<RegisterLineView> page(long file, @Nullable Fate fate, String scope, boolean unmatched, int after, int count);
}
