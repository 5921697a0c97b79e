package cn.dingxiang.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Kept figures as of now: what was last counted, less what agreements marked since added to it, and what they add by now. Costs what has
 * changed since, not what exists.
 */
final class FiguresNow {
    /** From so many marked agreements on, as after a large import, it is cheaper to count everything. */
    private static final int MANY = 20_000;

    private final Connection connection;

    FiguresNow(Connection connection) {
        this.connection = connection;
    }

    /** What a measure adds up to. @param county empty unless asked for by county */
    record Sum(String measure, String county, String kind, long number) {
        private static Sum of(ResultSet row) throws SQLException {
            return new Sum(row.getString("measure"), row.getString("county"), row.getString("kind"), row.getLong("number"));
        }
    }

    /** Whether there are any figures to go by: else the lists themselves must be counted. */
    boolean hold() throws SQLException {
        return Sql.of("SELECT month_on IS NOT NULL AND (SELECT COUNT(*) FROM (SELECT 1 FROM review_state WHERE recount = TRUE LIMIT ?) few) < ?"
                + " FROM figure_count", MANY, MANY).one(connection, row -> row.getBoolean(1));
    }

    /** Those that are not 0. One statement, so that a count that ends meanwhile is seen whole or not at all. */
    List<Sum> of(Collection<String> measures, String counties, boolean byCounty) throws SQLException {
        String county = byCounty ? "county_code" : "''";
        Sql changed = Sql.of("AND s.recount = TRUE").add(ScopeConditions.inCounties(counties, "s.county_code"));
        Sql sql = Sql.of("SELECT y.measure, y.county, y.kind, SUM(y.number) AS number FROM (")
                .add("SELECT measure, " + county + " AS county, kind, SUM(number) AS number FROM kept_figure"
                        + " WHERE month_on = (SELECT month_on FROM figure_count) AND measure IN").in(measures)
                .add(ScopeConditions.inCounties(counties, "county_code")).add("GROUP BY measure, county, kind UNION ALL")
                .add("SELECT p.measure, " + county(byCounty, "p") + " AS county, p.kind, -p.number FROM review_state s"
                        + " JOIN figure_part p FORCE INDEX (PRIMARY) ON p.agreement_id = s.agreement_id"
                        + " WHERE s.recount = TRUE AND p.measure IN").in(measures)
                .add(ScopeConditions.inCounties(counties, "p.county_code"));
        Map<String, Sql> sources = FigureSources.of(changed);
        for (String measure : measures) {
            sql.add("UNION ALL SELECT z.measure, " + county(byCounty, "z") + ", z.kind, z.number FROM (").add(sources.get(measure)).add(") z");
        }
        return sql.add(") y GROUP BY y.measure, y.county, y.kind HAVING number <> 0").list(connection, Sum::of);
    }

    private static String county(boolean wanted, String table) {
        return wanted ? table + ".county_code" : "''";
    }
}
