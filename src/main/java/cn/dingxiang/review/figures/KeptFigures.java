package cn.dingxiang.review.figures;

import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Scope;
import cn.dingxiang.review.today.Item;
import cn.dingxiang.review.today.Narrowing;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/** Port: the figures as kept. */
public interface KeptFigures {

    /** Counts anew where anything changed since it was last counted, or not yet this month. Safe to repeat, and from several instances. */
    void refresh(LocalDate asOf);

    /** Counts what was marked since, into the figures there are; nothing when there are none, or when so much is marked that it is the night's work. */
    void carryOn();

    /** Figures of these months, both included, that are not 0. */
    List<KeptFigure> figures(Scope scope, Set<Measure> measures, YearMonth from, YearMonth until, Set<Dimension> by);

    /** The day on which all that had changed was last counted; null before it ever was. */
    LocalDate countedOn();

    /**
     * What a figure counts, as of now: findings and cases by the day they date from, agreements as they were entered.
     *
     * @param after {@link Page#next} of the page before; null for the first
     */
    Page<Item> list(Scope scope, FigureFilter filter, Narrowing narrowing, String after, int limit);
}
