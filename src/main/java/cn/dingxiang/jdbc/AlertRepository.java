package cn.dingxiang.jdbc;

import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.review.alert.AlertKind;
import cn.dingxiang.review.alert.NewAlert;
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

/** Table {@code alert}. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface AlertRepository extends GenericRepository<NewAlertRow, String> {
    /** One that is closed begins anew; one that is open stays as it is. Assignments are made in order: closed_on comes last. */
    String OR_OPEN_AGAIN = """
            ON DUPLICATE KEY UPDATE
              raised_on = CASE WHEN closed_on IS NULL THEN raised_on ELSE VALUES(raised_on) END,
              since = CASE WHEN closed_on IS NULL THEN since ELSE VALUES(since) END,
              level = CASE WHEN closed_on IS NULL THEN level ELSE 0 END,
              level_on = CASE WHEN closed_on IS NULL THEN level_on ELSE VALUES(level_on) END,
              told_level = CASE WHEN closed_on IS NULL THEN told_level ELSE NULL END,
              acknowledged_at = CASE WHEN closed_on IS NULL THEN acknowledged_at ELSE NULL END,
              acknowledged_by = CASE WHEN closed_on IS NULL THEN acknowledged_by ELSE NULL END,
              note = CASE WHEN closed_on IS NULL THEN note ELSE NULL END,
              closed_on = NULL""";
    String ALERTS = """
            SELECT t.id, t.kind, t.county_code, k.name AS county_name, t.agreement_id, a.number, p.name AS person_name, t.case_id, t.code, t.subject,
                   t.since, t.raised_on, t.level, t.acknowledged_at, t.acknowledged_by, t.note, t.closed_on
            FROM alert t JOIN county k ON k.code = t.county_code
            LEFT JOIN agreement a ON a.id = t.agreement_id LEFT JOIN person p ON p.id = a.person_id
            """;

    @Query("""
            INSERT INTO alert (kind, matter, county_code, agreement_id, case_id, code, subject, since, raised_on, level_on)
            VALUES (:kind, :matter, :countyCode, :agreementId, :caseId, :code, :subject, :since, :raisedOn, :raisedOn)
            """ + OR_OPEN_AGAIN)
    void raise(List<NewAlertRow> alerts);

    @Query("UPDATE alert SET closed_on = :on WHERE kind = :kind AND matter = :matter AND closed_on IS NULL")
    void close(AlertKind kind, String matter, LocalDate on);

    @Query("SELECT matter FROM alert WHERE kind = :kind AND closed_on IS NULL ORDER BY matter")
    List<String> openMatters(AlertKind kind);

    String WANTED = ALERTS + """
            WHERE (t.closed_on IS NOT NULL) = :closed
              AND (:closed OR (t.acknowledged_at IS NOT NULL) = :acknowledged)
              AND (:kind IS NULL OR t.kind = :kind) AND t.county_code LIKE :counties
              AND (k.name LIKE :search OR p.name LIKE :search OR a.number LIKE :search)
            """;
    /** What alerts are ordered by, as text in the same order; {@code by} is the name of an {@code AlertOrder.By}. */
    String VALUE = "(CASE :by WHEN 'LEVEL' THEN LPAD(t.level, 9, '0') WHEN 'COUNTY' THEN t.county_code WHEN 'SINCE' THEN t.since ELSE '' END)";
    String EDGE = "(SELECT " + VALUE + " FROM alert t WHERE t.id = :after)";

    @Query(WANTED + "AND (:after = 0 OR " + VALUE + " > " + EDGE + " OR " + VALUE + " = " + EDGE + " AND t.id > :after) ORDER BY "
            + VALUE + ", t.id LIMIT :count")
    List<AlertRow> upwards(boolean closed, boolean acknowledged, @Nullable String kind, String counties, String search, String by, long after,
                           int count);

    @Query(WANTED + "AND (:after = 0 OR " + VALUE + " < " + EDGE + " OR " + VALUE + " = " + EDGE + " AND t.id < :after) ORDER BY "
            + VALUE + " DESC, t.id DESC LIMIT :count")
    List<AlertRow> downwards(boolean closed, boolean acknowledged, @Nullable String kind, String counties, String search, String by, long after,
                             int count);

    @Query(WANTED + "AND t.id > :after ORDER BY t.id LIMIT :count")
    List<AlertRow> page(boolean closed, boolean acknowledged, @Nullable String kind, String counties, String search, long after, int count);

    @Query("""
            SELECT kind, COUNT(*) AS number, SUM(CASE WHEN level > 0 THEN 1 ELSE 0 END) AS risen FROM alert
            WHERE closed_on IS NULL AND acknowledged_at IS NULL AND county_code LIKE :counties GROUP BY kind ORDER BY kind""")
    List<Waiting> waiting(String counties);

    @Query(ALERTS + "WHERE t.id IN (:ids) ORDER BY t.id FOR UPDATE")
    List<AlertRow> lock(Collection<Long> ids);

    @Query("UPDATE alert SET acknowledged_at = :at, acknowledged_by = :by, note = :note WHERE id IN (:ids)")
    void acknowledge(Collection<Long> ids, @TypeDef(type = DataType.OBJECT) LocalDateTime at, String by, String note);

    @Query("""
            UPDATE alert SET level = level + 1, level_on = :on
            WHERE closed_on IS NULL AND acknowledged_at IS NULL AND level = :from AND told_level = :from AND level_on <= :reachedBy""")
    int escalate(int from, LocalDate reachedBy, LocalDate on);

    @Query(ALERTS + """
            WHERE t.closed_on IS NULL AND t.acknowledged_at IS NULL AND (t.told_level IS NULL OR t.told_level < t.level)
            ORDER BY t.id LIMIT :count""")
    List<AlertRow> untold(int count);

    @Query("UPDATE alert SET told_level = :level WHERE id IN (:ids)")
    void told(Collection<Long> ids, int level);

    @Query("""
            SELECT c.id AS case_id, c.agreement_id, a.county_code, c.subject, DATE(MAX(s.taken_at)) AS since,
                   (SELECT MIN(f.code) FROM case_finding f WHERE f.case_id = c.id) AS code
            FROM agreement_case c JOIN agreement a ON a.id = c.agreement_id
            JOIN case_step s ON s.case_id = c.id AND s.action = 'CONFIRM'
            WHERE c.ongoing = TRUE AND (c.state IN ('CONFIRMED', 'SETTLEMENT', 'RECTIFICATION', 'RELEASED')
              OR c.state = 'APPEAL' AND c.returns_to = 'CONFIRMED')
            GROUP BY c.id, c.agreement_id, a.county_code, c.subject ORDER BY c.id""")
    List<AlertedCase> confirmedCases();

    @Query("""
            SELECT c.id AS case_id, c.agreement_id, a.county_code, c.subject, c.due_on AS since,
                   (SELECT MIN(f.code) FROM case_finding f WHERE f.case_id = c.id) AS code
            FROM agreement_case c JOIN agreement a ON a.id = c.agreement_id
            WHERE c.ongoing = TRUE AND c.late = TRUE ORDER BY c.id""")
    List<AlertedCase> lateCases();

    /** Only for counties of which nothing was recorded since, the day on which something was is looked up. */
    @Query("""
            SELECT k.code AS county_code,
                   (SELECT MAX(x.recorded_at) FROM event x JOIN agreement y ON y.id = x.agreement_id
                    WHERE y.county_code = k.code) AS event_at,
                   (SELECT MAX(z.created_at) FROM agreement z WHERE z.county_code = k.code) AS agreement_at,
                   (SELECT MAX(b.imported_at) FROM import_batch b WHERE b.county_code = k.code) AS import_at
            FROM county k
            WHERE EXISTS (SELECT 1 FROM agreement l WHERE l.county_code = k.code AND l.status = 'LIVE')
              AND NOT EXISTS (SELECT 1 FROM agreement n WHERE n.county_code = k.code AND n.created_at >= :cutoff)
              AND NOT EXISTS (SELECT 1 FROM import_batch i WHERE i.county_code = k.code AND i.imported_at >= :cutoff)
              AND k.code NOT IN (SELECT a.county_code FROM event e JOIN agreement a ON a.id = e.agreement_id WHERE e.recorded_at >= :cutoff)
            ORDER BY k.code""")
    List<Silence> silentSince(@TypeDef(type = DataType.OBJECT) LocalDateTime cutoff);

    /** How many of a kind wait. */
    @Introspected
    record Waiting(AlertKind kind, int number, int risen) { }

    /** A case that calls for an alert. */
    @Introspected
    record AlertedCase(long caseId, long agreementId, String countyCode, String subject, LocalDate since, @Nullable FindingCode code) {

        NewAlert alert(AlertKind kind) {
            return NewAlert.ofCase(kind, caseId, agreementId, countyCode, code, subject, since);
        }
    }

    /** When a county was last heard of, by each way. */
    @Introspected
    record Silence(String countyCode, @Nullable @TypeDef(type = DataType.OBJECT) LocalDateTime eventAt,
                   @Nullable @TypeDef(type = DataType.OBJECT) LocalDateTime agreementAt,
                   @Nullable @TypeDef(type = DataType.OBJECT) LocalDateTime importAt) { }
}
