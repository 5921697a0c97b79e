package cn.dingxiang.placement;

import cn.dingxiang.directory.Page;
import java.time.LocalDate;
import java.util.List;

/** Port: who becomes free and whose service ends, out of the figures the review keeps; one statement however many agreements. */
public interface Outlooks {

    /** Every figure of the plan that is not 0, from the year of {@code asOf} on, of counties beginning with {@code scope}. */
    List<PlanFigure> figures(String scope, LocalDate asOf, int lastYear);

    /** The doctors of counties beginning with {@code query.within()} within the span, by day, then agreement, or the other way round. */
    Page<Forthcoming> list(Span span, ListQuery query);
}
