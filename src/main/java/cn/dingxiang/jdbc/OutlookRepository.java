package cn.dingxiang.jdbc;

import cn.dingxiang.agreement.Track;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.time.LocalDate;
import java.util.List;

/**
 * The plan's figures as last counted, see {@link PlanParts}, and the lists behind them as of now; the table {@code post} is small. EXTRACT, for
 * MySQL answers YEAR() as a date.
 */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional
interface OutlookRepository extends GenericRepository<ReviewStateRow, Long> {
    /** While a clock stands still its end moves with the day. */
    String END = "COALESCE(s.ends_on, DATE_ADD(CAST(:asOf AS DATE), INTERVAL s.days_left DAY))";
    String ENDING = "s.county_code LIKE :scope AND " + PlanParts.PRESENT + """
             AND (s.ends_on >= :from AND s.ends_on < :until
               OR s.ends_on IS NULL AND s.days_left >= DATEDIFF(:from, :asOf) AND s.days_left < DATEDIFF(:until, :asOf))""";
    String NAMED = "SELECT s.agreement_id, a.number, n.name, s.county_code, s.track, s.phase, ";
    String DOCTOR = """
            FROM review_state s JOIN agreement a ON a.id = s.agreement_id JOIN person n ON n.id = a.person_id
            JOIN agreement_version v ON v.agreement_id = a.id
              AND v.version = (SELECT MAX(w.version) FROM agreement_version w WHERE w.agreement_id = a.id)
            """;
    String DESIGNATED = "NULLIF(JSON_UNQUOTE(JSON_EXTRACT(v.document, '$.designatedUnit')), 'null') AS designated_unit ";
    String FOUND = " AND (:track IS NULL OR s.track = :track) AND (a.number LIKE :search OR n.name LIKE :search) ";

    @Query("""
            SELECT county_code, kind AS track, CASE WHEN cohort < :year THEN :year ELSE cohort END AS in_year, measure, SUM(number) AS number
            FROM kept_figure WHERE measure = 'AVAILABLE' AND county_code LIKE :scope AND cohort <= :lastYear
              AND month_on = (SELECT MAX(month_on) FROM kept_figure) GROUP BY county_code, kind, in_year, measure
            UNION ALL
            SELECT county_code, kind, cohort, measure, SUM(number) FROM kept_figure
            WHERE measure = 'ENDING' AND county_code LIKE :scope AND cohort BETWEEN :year AND :lastYear
              AND month_on = (SELECT MAX(month_on) FROM kept_figure) GROUP BY county_code, kind, cohort, measure
            UNION ALL
            SELECT county_code, kind, EXTRACT(YEAR FROM DATE_ADD(CAST(:from AS DATE), INTERVAL number DAY)) AS in_year, 'ENDING', COUNT(*)
            FROM figure_part WHERE measure = 'STANDING' AND county_code LIKE :scope
              AND number < DATEDIFF(:until, :from) GROUP BY county_code, kind, in_year
            UNION ALL
            SELECT u.county_code, p.track, EXTRACT(YEAR FROM CASE WHEN p.valid_from < :from THEN :from ELSE p.valid_from END) AS in_year,
              'POSTS' AS measure, SUM(p.vacant) AS number
            FROM (SELECT p.unit_id, p.track, p.valid_from, p.capacity -\s""" + FillingRepository.IN_POST + """
               AS vacant FROM post p WHERE p.closed_on IS NULL AND (p.valid_to IS NULL OR p.valid_to > :from) AND p.valid_from < :until) p
            JOIN unit u ON u.id = p.unit_id
            WHERE u.county_code LIKE :scope AND p.vacant > 0 GROUP BY u.county_code, p.track, in_year""")
    List<FigureRow> figures(String scope, LocalDate from, LocalDate until, int year, int lastYear);

    @Query("SELECT counted_on FROM figure_count")
    @Nullable LocalDate countedOn();

    String AVAILABLE = NAMED + "s.available_on AS on_day, s.availability, " + DESIGNATED + DOCTOR
            + "WHERE s.county_code LIKE :scope AND s.available_on >= :from AND s.available_on < :until " + FOUND;
    String ENDS = NAMED + END + " AS on_day, NULL AS availability, " + DESIGNATED + DOCTOR + "WHERE " + ENDING + FOUND;

    @Query(AVAILABLE + """
            AND (s.available_on > :afterDay OR s.available_on = :afterDay AND s.agreement_id > :afterId)
            ORDER BY s.available_on, s.agreement_id LIMIT :count""")
    List<ForthcomingRow> available(String scope, @Nullable Track track, LocalDate from, LocalDate until, String search, LocalDate afterDay,
                                   long afterId, int count);

    @Query(AVAILABLE + """
            AND (s.available_on < :beforeDay OR s.available_on = :beforeDay AND s.agreement_id < :beforeId)
            ORDER BY s.available_on DESC, s.agreement_id DESC LIMIT :count""")
    List<ForthcomingRow> availableDownwards(String scope, @Nullable Track track, LocalDate from, LocalDate until, String search,
                                            LocalDate beforeDay, long beforeId, int count);

    @Query(ENDS + "AND (" + END + " < :beforeDay OR " + END + """
             = :beforeDay AND s.agreement_id < :beforeId) ORDER BY on_day DESC, s.agreement_id DESC LIMIT :count""")
    List<ForthcomingRow> endingDownwards(String scope, @Nullable Track track, LocalDate asOf, LocalDate from, LocalDate until, String search,
                                         LocalDate beforeDay, long beforeId, int count);

    @Query(ENDS + "AND (" + END + " > :afterDay OR " + END + """
             = :afterDay AND s.agreement_id > :afterId) ORDER BY on_day, s.agreement_id LIMIT :count""")
    List<ForthcomingRow> ending(String scope, @Nullable Track track, LocalDate asOf, LocalDate from, LocalDate until, String search,
                                LocalDate afterDay, long afterId, int count);
}
