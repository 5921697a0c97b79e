package cn.dingxiang.review.today;

import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Scope;
import java.time.LocalDate;
import java.util.List;

/** Port: what comes due when. */
public interface DueDates {

    /** The days on which anything comes due, in order, in one statement. */
    List<DueDay> days(Scope scope, DueFilter filter, LocalDate today);

    /** The lines these count, by day. @param after {@link Page#next} of the page before; null for the first */
    Page<DueItem> list(Scope scope, DueFilter filter, Narrowing narrowing, LocalDate today, String after, int limit);

    /** A line of the calendar. */
    record DueItem(DueKind kind, Item item) { }
}
