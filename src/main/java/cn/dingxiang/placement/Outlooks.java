package cn.dingxiang.placement;

import cn.dingxiang.directory.Page;
import java.time.LocalDate;
import java.util.List;

/** Port: who becomes free and whose service ends: the figures as the night's work last counted them, and the lists behind them as of now. */
public interface Outlooks {

    /** Every figure of the plan that is not 0, from the year of {@code asOf} on, of counties beginning with {@code scope}. */
    List<PlanFigure> figures(String scope, LocalDate asOf, int lastYear);

    /** The day doctors were last counted; posts are always counted as of now. Null before they ever were. */
    LocalDate countedOn();

    /** The doctors of counties beginning with {@code query.within()} within the span, by day, then agreement, or the other way round. */
    Page<Forthcoming> list(Span span, ListQuery query);
}
