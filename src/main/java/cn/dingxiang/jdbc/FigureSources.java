package cn.dingxiang.jdbc;

import cn.dingxiang.review.figures.Measure;
import java.util.LinkedHashMap;
import java.util.Map;

/** The statement behind each part of table {@code figure_part}: what agreements add to a measure as they are now. Columns as the table's. */
final class FigureSources {
    /** Open findings that figures of counties leave out, by code: of agreements in filing, and dismissed. */
    static final String OPEN_BESIDES = "OPEN_BESIDES";
    /** Agreements in filing. */
    static final String FILING = "FILING";

    private FigureSources() { }

    /** By measure. @param agreements a condition on {@code s}, the agreement's state, beginning with AND */
    static Map<String, Sql> of(Sql agreements) {
        Map<String, Sql> sources = new LinkedHashMap<>();
        for (Measure measure : Measure.values()) {
            sources.put(measure.name(), of(measure, agreements));
        }
        sources.putAll(PlanParts.sources(agreements));
        sources.putAll(ToDoParts.sources(agreements));
        sources.put(FILING, Sql.of("SELECT s.agreement_id, 'FILING' AS measure, '' AS kind, s.county_code, 0 AS cohort, 1 AS number"
                + " FROM review_state s JOIN agreement a ON a.id = s.agreement_id WHERE a.status = 'FILING' AND s.county_code IS NOT NULL")
                .add(agreements));
        sources.put(OPEN_BESIDES, Sql.of("""
                SELECT s.agreement_id, 'OPEN_BESIDES' AS measure, f.code AS kind, s.county_code, 0 AS cohort, COUNT(*) AS number
                FROM review_state s JOIN agreement a ON a.id = s.agreement_id JOIN finding f ON f.agreement_id = s.agreement_id
                WHERE s.open_findings > 0 AND f.closed_on IS NULL AND s.county_code IS NOT NULL AND (a.status = 'FILING' OR EXISTS""")
                .add(ItemSources.DISMISSED + ")").add(agreements).add("GROUP BY s.agreement_id, f.code, s.county_code"));
        return sources;
    }

    private static Sql of(Measure measure, Sql agreements) {
        Sql rows = switch (measure) {
            case OPEN_SINCE -> MeasureSources.of(Measure.OPEN_FINDINGS, agreements);
            case RESPONSE_DAYS -> MeasureSources.of(Measure.ANSWERED, agreements);
            default -> MeasureSources.of(measure, agreements);
        };
        return switch (measure) {
            case OPEN_SINCE -> Sql.of("SELECT x.agreement_id, 'OPEN_SINCE' AS measure, '' AS kind, x.county AS county_code, 0 AS cohort,"
                    + " DATEDIFF(MIN(x.since), '1970-01-01') AS number FROM (").add(rows).add(") x GROUP BY x.agreement_id, x.county");
            case RESPONSE_DAYS -> Sql.of("SELECT x.agreement_id, 'RESPONSE_DAYS' AS measure, x.item AS kind, x.county AS county_code,"
                    + " 0 AS cohort, CAST(x.detail AS SIGNED) AS number FROM (").add(rows).add(") x");
            default -> Sql.of("SELECT x.agreement_id, '" + measure + "' AS measure, COALESCE(x.kind, '') AS kind, x.county AS county_code,"
                    + " x.cohort, COUNT(*) AS number FROM (").add(rows)
                    .add(") x GROUP BY x.agreement_id, COALESCE(x.kind, ''), x.county, x.cohort");
        };
    }
}
