package cn.dingxiang.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.List;

/** Table {@code import_batch}. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface ImportBatchRepository extends CrudRepository<ImportBatchRow, Long> {
    List<ImportBatchRow> findByCountyCodeOrderByIdDesc(String countyCode);

    List<ImportBatchRow> findAllOrderByIdDesc();

    /** One that is for several counties belongs where all it names lies; one that names nothing belongs where whoever brought it does. */
    String OF_PLACE = """
        (b.county_code LIKE CONCAT(:division, '%') OR :several = TRUE AND b.county_code IS NULL AND (:division = ''
          OR NOT EXISTS (SELECT 1 FROM agreement a WHERE a.batch_id = b.id AND a.county_code NOT LIKE CONCAT(:division, '%'))
            AND NOT EXISTS (SELECT 1 FROM event e JOIN agreement a ON a.id = e.agreement_id
              WHERE e.batch_id = b.id AND a.county_code NOT LIKE CONCAT(:division, '%'))
            AND (EXISTS (SELECT 1 FROM agreement a WHERE a.batch_id = b.id) OR EXISTS (SELECT 1 FROM event e WHERE e.batch_id = b.id)
              OR EXISTS (SELECT 1 FROM account u WHERE u.username = b.imported_by
                AND COALESCE(u.county_code, u.prefecture, u.province, '') LIKE CONCAT(:division, '%'))
              OR EXISTS (SELECT 1 FROM api_client c WHERE CONCAT('api:', c.id) = b.imported_by
                AND c.place LIKE CONCAT(:division, '%')))))
        """;

    @Query("SELECT b.* FROM import_batch b WHERE b.id > :after AND" + OF_PLACE + "ORDER BY b.id LIMIT :most")
    List<ImportBatchRow> oldest(String division, boolean several, long after, int most);

    @Query("SELECT b.* FROM import_batch b WHERE b.id < :before AND" + OF_PLACE + "ORDER BY b.id DESC LIMIT :most")
    List<ImportBatchRow> page(String division, boolean several, long before, int most);

    @Query("SELECT COUNT(*) FROM import_batch b WHERE b.id = :batch AND" + OF_PLACE)
    long countOf(long batch, String division, boolean several);

    /** The id the last row inserted on this connection got. */
    @Query("SELECT LAST_INSERT_ID()")
    long lastId();

    @Query("SELECT DISTINCT county_code FROM agreement WHERE batch_id = :batch")
    List<String> counties(long batch);

    @Query("UPDATE agreement SET status = 'LIVE' WHERE batch_id = :batch AND status = 'FILING'")
    int startAgreements(long batch);

    /** What stands for what was found of them says as well whether they have started. */
    @Query("UPDATE review_mark SET dirty = TRUE, fingerprint = NULL"
            + " WHERE agreement_id IN (SELECT id FROM agreement WHERE batch_id = :batch)")
    void touchAgreements(long batch);

    /** What they add to the figures is to be counted anew. */
    @Query("UPDATE review_state SET recount = TRUE WHERE agreement_id IN (SELECT id FROM agreement WHERE batch_id = :batch)")
    void recountAgreements(long batch);
}
