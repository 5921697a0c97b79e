package cn.dingxiang.jdbc;

import cn.dingxiang.directory.Page;
import cn.dingxiang.placement.Forthcoming;
import cn.dingxiang.placement.ListQuery;
import cn.dingxiang.placement.Measure;
import cn.dingxiang.placement.Outlooks;
import cn.dingxiang.placement.PlanCell;
import cn.dingxiang.placement.PlanFigure;
import cn.dingxiang.placement.Span;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The figures of the plan as kept, and the lists behind them out of table {@code review_state}. */
@Singleton
@Transactional
class JdbcOutlooks implements Outlooks {
    private static final String BEGINNING = "1900-01-01 0";
    private static final String END = "9999-12-31 0";

    private final OutlookRepository outlooks;

    JdbcOutlooks(OutlookRepository outlooks) {
        this.outlooks = outlooks;
    }

    @Override
    public List<PlanFigure> figures(String scope, LocalDate asOf, int lastYear) {
        Map<PlanCell, Integer> numbers = outlooks.figures(Likeness.beginning(scope), asOf, LocalDate.of(lastYear + 1, 1, 1), asOf.getYear(),
                lastYear).stream().map(FigureRow::figure).collect(Collectors.toMap(PlanFigure::cell, PlanFigure::number, Integer::sum));
        return numbers.entrySet().stream().map(cell -> new PlanFigure(cell.getKey(), cell.getValue())).toList();
    }

    @Override
    public LocalDate countedOn() {
        return outlooks.countedOn();
    }

    @Override
    public Page<Forthcoming> list(Span span, ListQuery query) {
        List<ForthcomingRow> rows = query.reversed() ? downwards(span, query) : upwards(span, query);
        return Page.of(rows.stream().map(ForthcomingRow::forthcoming).toList(), query.limit(), Forthcoming::key);
    }

    private List<ForthcomingRow> upwards(Span span, ListQuery query) {
        After after = After.of(query.after() == null ? BEGINNING : query.after());
        String scope = Likeness.beginning(query.within());
        String search = Likeness.containing(query.search());
        int count = query.limit() + 1;
        if (span.measure() == Measure.AVAILABLE) {
            return outlooks.available(scope, span.track(), span.from(), span.until(), search, after.day, after.id, count);
        }
        return outlooks.ending(scope, span.track(), span.asOf(), span.from(), span.until(), search, after.day, after.id, count);
    }

    private List<ForthcomingRow> downwards(Span span, ListQuery query) {
        After after = After.of(query.after() == null ? END : query.after());
        String scope = Likeness.beginning(query.within());
        String search = Likeness.containing(query.search());
        int count = query.limit() + 1;
        if (span.measure() == Measure.AVAILABLE) {
            return outlooks.availableDownwards(scope, span.track(), span.from(), span.until(), search, after.day, after.id, count);
        }
        return outlooks.endingDownwards(scope, span.track(), span.asOf(), span.from(), span.until(), search, after.day, after.id, count);
    }

    /** Where a page goes on: {@link Forthcoming#key}. */
    private record After(LocalDate day, long id) {
        static After of(String key) {
            String[] parts = key.split(" ");
            return new After(LocalDate.parse(parts[0]), Long.parseLong(parts[1]));
        }
    }
}
