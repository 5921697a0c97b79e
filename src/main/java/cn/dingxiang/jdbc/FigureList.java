package cn.dingxiang.jdbc;

import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Scope;
import cn.dingxiang.review.figures.FigureFilter;
import cn.dingxiang.review.today.Item;
import cn.dingxiang.review.today.Narrowing;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** The list behind a figure, as of now. A page of it is read off an index, however many agreements the figure counts. */
final class FigureList {
    private final Connection connection;
    private final FigureFilter filter;
    private final Narrowing narrowing;
    private final Sql narrowed;

    FigureList(Connection connection, Scope scope, FigureFilter filter, Narrowing narrowing) {
        this.connection = connection;
        this.filter = filter;
        this.narrowing = narrowing;
        String like = Likeness.containing(narrowing.search());
        narrowed = new Sql().add(ScopeConditions.inCounties(scope.counties(), "s.county_code"))
                .when(filter.cohort() != null, "AND s.cohort = ?", filter.cohort())
                .when(!narrowing.search().isEmpty(), "AND (s.person_name LIKE ? OR s.number LIKE ?)", like, like);
    }

    Page<Item> page(String after, int limit) throws SQLException {
        ItemRows.After behind = ItemRows.After.read(after);
        return MeasureSources.countsAgreements(filter.measure()) ? byAgreement(behind, limit) : byDay(behind, limit);
    }

    /** In the order in which they were entered, which is that of their keys. */
    private Page<Item> byAgreement(ItemRows.After behind, int limit) throws SQLException {
        boolean latest = narrowing.latest();
        Sql source = MeasureSources.of(filter.measure(), narrowed
                .when(behind != null, latest ? "AND s.agreement_id < ?" : "AND s.agreement_id > ?", behind == null ? null : behind.item()));
        if (!filter.kinds().isEmpty()) {
            source.add("HAVING COALESCE(kind, '') IN").in(filter.kinds());
        }
        source.add(latest ? "ORDER BY s.agreement_id DESC LIMIT ?" : "ORDER BY s.agreement_id LIMIT ?", limit + 1);
        return ItemRows.page(connection, source, latest ? "x.agreement_id DESC" : "x.agreement_id", limit);
    }

    /** By day. Of findings a whole province may have hundreds of thousands: only those up to the day the page ends with are put in order. */
    private Page<Item> byDay(ItemRows.After behind, int limit) throws SQLException {
        Sql rows = MeasureSources.countsFindings(filter.measure()) ? upTo(behind, limit) : narrowed;
        Sql source = Sql.of("SELECT * FROM (").add(MeasureSources.of(filter.measure(), rows)).add(") narrowed WHERE TRUE");
        if (!filter.kinds().isEmpty()) {
            source.add("AND COALESCE(kind, '') IN").in(filter.kinds());
        }
        return ItemRows.page(connection, source, new Narrowing("", narrowing.latest()), behind, limit, ItemRows::read, Function.identity());
    }

    private Sql upTo(ItemRows.After behind, int limit) throws SQLException {
        boolean latest = narrowing.latest();
        if (!filter.kinds().isEmpty()) {
            narrowed.add("AND f.code IN").in(filter.kinds());
        }
        LocalDate day = behind == null ? null : behind.day();
        Sql beyond = new Sql().add(narrowed).when(day != null, latest ? "AND f.since < ?" : "AND f.since > ?", day);
        List<LocalDate> last = Sql.of("SELECT x.on_day FROM (").add(MeasureSources.of(filter.measure(), beyond))
                .add(latest ? ") x ORDER BY x.on_day DESC LIMIT 1 OFFSET ?" : ") x ORDER BY x.on_day LIMIT 1 OFFSET ?", limit)
                .list(connection, row -> Sql.day(row, "on_day"));
        return narrowed.when(day != null, latest ? "AND f.since <= ?" : "AND f.since >= ?", day)
                .when(!last.isEmpty(), latest ? "AND f.since >= ?" : "AND f.since <= ?", last.isEmpty() ? null : last.get(0));
    }
}
