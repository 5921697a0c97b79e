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
        String[] after = (query.after() != null ? query.after() : query.reversed() ? END : BEGINNING).split(" ");
        LocalDate day = LocalDate.parse(after[0]);
        long id = Long.parseLong(after[1]);
        String scope = Likeness.beginning(query.within());
        String search = Likeness.containing(query.search());
        int count = query.limit() + 1;
        boolean available = span.measure() == Measure.AVAILABLE;
        List<ForthcomingRow> rows = query.reversed()
                ? available ? outlooks.availableDownwards(scope, span.track(), span.from(), span.until(), search, day, id, count)
                : outlooks.endingDownwards(scope, span.track(), span.asOf(), span.from(), span.until(), search, day, id, count)
                : available ? outlooks.available(scope, span.track(), span.from(), span.until(), search, day, id, count)
                : outlooks.ending(scope, span.track(), span.asOf(), span.from(), span.until(), search, day, id, count);
        return Page.of(rows.stream().map(ForthcomingRow::forthcoming).toList(), query.limit(), Forthcoming::key);
    }
}
