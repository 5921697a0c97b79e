package cn.dingxiang.jdbc;

import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Scope;
import cn.dingxiang.review.figures.Dimension;
import cn.dingxiang.review.figures.FigureFilter;
import cn.dingxiang.review.figures.KeptFigure;
import cn.dingxiang.review.figures.KeptFigures;
import cn.dingxiang.review.figures.Measure;
import cn.dingxiang.review.today.Item;
import cn.dingxiang.review.today.Narrowing;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Figures in table {@code kept_figure}, kept up from what agreements add to them, see {@link FigureParts}. */
@Singleton
class JdbcKeptFigures implements KeptFigures {
    /** Marked agreements looked at in one transaction. */
    private static final int AT_ONCE = 1_000;
    /** From so many on, parts are filled in by stretches and summed up. */
    private static final int MANY = 20_000;

    private final PlainConnections connections;

    JdbcKeptFigures(PlainConnections connections) {
        this.connections = connections;
    }

    @Override
    public void refresh(LocalDate asOf) {
        LocalDate month = asOf.withDayOfMonth(1);
        if (isMany()) {
            refillAll();
        }
        while (recountSome(month)) {
            // until nothing is marked
        }
        connections.inTransaction(connection -> {
            hold(connection);
            putTogether(connection);
            return Sql.of("UPDATE figure_count SET counted_on = ?", asOf).execute(connection);
        });
    }

    @Override
    public void carryOn() {
        LocalDate month = connections.inTransaction(connection -> Sql.of("SELECT month_on FROM figure_count")
                .one(connection, row -> Sql.day(row, "month_on")));
        if (month != null && !isMany()) {
            while (recountSome(month)) {
                // until nothing is marked
            }
        }
    }

    /** The rows that say what was sent become one; a row not committed yet stays for the next time. */
    private static void putTogether(Connection connection) throws SQLException {
        List<long[]> rows = Sql.of("SELECT id, mails, reminders FROM sent_count ORDER BY id LIMIT ?", MANY)
                .list(connection, row -> new long[] {row.getLong("id"), row.getLong("mails"), row.getLong("reminders")});
        if (rows.size() > 1) {
            Sql.of("DELETE FROM sent_count WHERE id IN").in(rows.stream().map(row -> row[0]).toList()).execute(connection);
            Sql.of("INSERT INTO sent_count (mails, reminders) VALUES (?, ?)", rows.stream().mapToLong(row -> row[1]).sum(),
                    rows.stream().mapToLong(row -> row[2]).sum()).execute(connection);
        }
    }

    private boolean isMany() {
        return connections.inTransaction(connection -> Sql.of("SELECT COUNT(*) FROM (SELECT 1 FROM review_state WHERE recount = TRUE LIMIT ?) few",
                MANY).one(connection, row -> row.getInt(1) == MANY));
    }

    /** The sums are wrong until they are made anew, and are known to be. */
    private void refillAll() {
        long last = connections.inTransaction(connection -> Sql.of("SELECT MAX(agreement_id) FROM review_state")
                .one(connection, row -> row.getLong(1)));
        for (long after = 0; after < last; after += MANY) {
            long from = after;
            connections.inTransaction(connection -> {
                hold(connection);
                Sql.of("UPDATE figure_count SET month_on = NULL").execute(connection);
                Sql.of("UPDATE review_state SET recount = FALSE WHERE agreement_id > ? AND agreement_id <= ?", from, from + MANY)
                        .execute(connection);
                new FigureParts(connection).refill(from, from + MANY);
                return null;
            });
        }
    }

    /** @return whether there may be more */
    private boolean recountSome(LocalDate month) {
        return connections.inTransaction(connection -> {
            FigureParts parts = new FigureParts(connection);
            if (!month.equals(hold(connection))) {
                parts.sumUp(month);
                Sql.of("UPDATE figure_count SET month_on = ?", month).execute(connection);
            }
            List<Long> marked = Sql.of("SELECT agreement_id FROM review_state WHERE recount = TRUE ORDER BY agreement_id LIMIT ? FOR UPDATE",
                    AT_ONCE).list(connection, row -> row.getLong(1));
            if (!marked.isEmpty()) {
                parts.recount(marked, month);
                Sql.of("UPDATE review_state SET recount = FALSE WHERE agreement_id IN").in(marked).execute(connection);
            }
            return marked.size() == AT_ONCE;
        });
    }

    /** Holds the right to count until the transaction ends. @return the month whose sums hold; null when none do */
    private static LocalDate hold(Connection connection) throws SQLException {
        return Sql.of("SELECT month_on FROM figure_count FOR UPDATE").one(connection, row -> Sql.day(row, "month_on"));
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
    public LocalDate countedOn() {
        Sql sql = Sql.of("SELECT counted_on FROM figure_count");
        return connections.inTransaction(connection -> sql.one(connection, row -> Sql.day(row, "counted_on")));
    }

    @Override
    public Page<Item> list(Scope scope, FigureFilter filter, Narrowing narrowing, String after, int limit) {
        return connections.inTransaction(connection -> new FigureList(connection, scope, filter, narrowing).page(after, limit));
    }
}
