package cn.dingxiang.jdbc;

import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Scope;
import cn.dingxiang.review.figures.Dimension;
import cn.dingxiang.review.figures.FigureFilter;
import cn.dingxiang.review.figures.KeptFigure;
import cn.dingxiang.review.figures.KeptFigures;
import cn.dingxiang.review.figures.Measure;
import cn.dingxiang.review.today.Item;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Figures in table {@code kept_figure}, counted by sets of counties. */
@Singleton
class JdbcKeptFigures implements KeptFigures {
    private static final int COUNTIES_AT_ONCE = 50;

    private final PlainConnections connections;

    JdbcKeptFigures(PlainConnections connections) {
        this.connections = connections;
    }

    /** A county and how many changes it had seen before it was counted; those seen meanwhile make it be counted again. */
    private record Stale(String county, long changes) { }

    @Override
    public void refresh(LocalDate asOf) {
        LocalDate month = asOf.withDayOfMonth(1);
        List<Stale> stale = connections.inTransaction(connection -> {
            Sql.of("INSERT IGNORE INTO figure_county (county_code, changes, counted) SELECT code, 1, 0 FROM county")
                    .execute(connection);
            return Sql.of("SELECT county_code, changes FROM figure_county WHERE changes <> counted OR counted_on IS NULL OR counted_on < ?"
                    + " OR counted_on >= ? ORDER BY county_code", month, month.plusMonths(1))
                    .list(connection, row -> new Stale(row.getString("county_code"), row.getLong("changes")));
        });
        for (int from = 0; from < stale.size(); from += COUNTIES_AT_ONCE) {
            List<Stale> some = stale.subList(from, Math.min(from + COUNTIES_AT_ONCE, stale.size()));
            connections.inTransaction(connection -> {
                count(connection, some, asOf, month);
                return null;
            });
        }
    }

    private static void count(Connection connection, List<Stale> stale, LocalDate asOf, LocalDate month) throws SQLException {
        List<String> counties = stale.stream().map(Stale::county).toList();
        Sql.of("SELECT county_code FROM figure_county WHERE county_code IN").in(counties).add("ORDER BY county_code FOR UPDATE")
                .list(connection, row -> row.getString(1));
        Sql.of("DELETE FROM kept_figure WHERE month_on = ? AND county_code IN", month).in(counties).execute(connection);
        for (Measure measure : Measure.values()) {
            insert(measure, Sql.of("AND s.county_code IN").in(counties), month).execute(connection);
        }
        for (Stale one : stale) {
            Sql.of("UPDATE figure_county SET counted = ?, counted_on = ? WHERE county_code = ?", one.changes, asOf, one.county)
                    .execute(connection);
        }
    }

    private static Sql insert(Measure measure, Sql counties, LocalDate month) {
        Sql sql = Sql.of("INSERT INTO kept_figure (month_on, county_code, measure, cohort, kind, number)");
        if (measure.isCount()) {
            return sql.add("SELECT ?, x.county, ?, x.cohort, COALESCE(x.kind, ''), COUNT(*) FROM (", month, measure)
                    .add(MeasureSources.of(measure, counties)).add(") x GROUP BY x.county, x.cohort, COALESCE(x.kind, '')");
        }
        return sql.add("SELECT ?, x.county, ?, 0, '', x.number FROM (", month, measure)
                .add(measure == Measure.RESPONSE_DAYS ? MeasureSources.responseDays(counties) : MeasureSources.openSince(counties))
                .add(") x");
    }

    @Override
    public List<KeptFigure> figures(Scope scope, Set<Measure> measures, YearMonth from, YearMonth until, Set<Dimension> by) {
        if (measures.isEmpty()) {
            return List.of();
        }
        List<String> grouped = new ArrayList<>(List.of("measure", "month_on"));
        by.stream().sorted().forEach(dimension -> grouped.add(column(dimension)));
        String columns = String.join(", ", grouped);
        Sql sql = Sql.of("SELECT " + columns + ", SUM(number) AS number FROM kept_figure WHERE month_on >= ? AND month_on <= ?",
                        from.atDay(1), until.atDay(1)).add("AND measure IN").in(measures)
                .add(ScopeConditions.inCounties(scope.counties(), "county_code")).add("GROUP BY " + columns + " ORDER BY " + columns);
        return connections.inTransaction(connection -> sql.list(connection, row -> new KeptFigure(
                Measure.valueOf(row.getString("measure")), YearMonth.from(Sql.day(row, "month_on")),
                by.contains(Dimension.COUNTY) ? row.getString("county_code") : null,
                by.contains(Dimension.COHORT) ? Integer.valueOf(row.getInt("cohort")) : null,
                by.contains(Dimension.KIND) ? row.getString("kind") : null, row.getInt("number"))));
    }

    private static String column(Dimension dimension) {
        return switch (dimension) {
            case COUNTY -> "county_code";
            case COHORT -> "cohort";
            case KIND -> "kind";
        };
    }

    @Override
    public LocalDate countedOn(Scope scope) {
        Sql sql = Sql.of("SELECT CASE WHEN COUNT(*) = COUNT(g.counted_on) THEN MIN(g.counted_on) END AS counted_on FROM county k")
                .add("LEFT JOIN figure_county g ON g.county_code = k.code WHERE TRUE")
                .add(ScopeConditions.inCounties(scope.counties(), "k.code"));
        return connections.inTransaction(connection -> sql.one(connection, row -> Sql.day(row, "counted_on")));
    }

    @Override
    public Page<Item> list(Scope scope, FigureFilter filter, String after, int limit) {
        Sql source = Sql.of("SELECT * FROM (")
                .add(MeasureSources.of(filter.measure(), ScopeConditions.inCounties(scope.counties(), "s.county_code")))
                .add(") narrowed WHERE TRUE").when(filter.cohort() != null, "AND cohort = ?", filter.cohort());
        if (!filter.kinds().isEmpty()) {
            source.add("AND COALESCE(kind, '') IN").in(filter.kinds());
        }
        return connections.inTransaction(connection -> ItemRows.page(connection, source, after, limit, ItemRows::read, Function.identity()));
    }
}
