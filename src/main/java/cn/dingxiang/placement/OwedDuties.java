package cn.dingxiang.placement;

import cn.dingxiang.directory.Page;
import java.time.LocalDate;

/** Port: the duties still owed that a unit has to see to, as the last review left them. */
public interface OwedDuties {

    /**
     * The employer's own duties for whom the unit employs or uses; for a hospital besides what the county owes those it employs, or was
     * reminded of. By last good day.
     *
     * @param from  first last good day; null from ever
     * @param until first last good day no longer
     * @param after {@link Page#next} of the page before; null for the first
     */
    Page<OwedDuty> of(long unit, boolean hospital, LocalDate from, LocalDate until, String after, int limit);

    /** How many of them there are. */
    int count(long unit, boolean hospital, LocalDate from, LocalDate until);
}
