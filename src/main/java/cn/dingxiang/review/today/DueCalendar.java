package cn.dingxiang.review.today;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Scope;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.List;

/** The calendar of an office or unit. */
@Singleton
public class DueCalendar {
    private static final int LONGEST_PAGE = 500;

    private final DueDates dates;
    private final AuditTrail audit;
    private final CivilTime time;

    public DueCalendar(DueDates dates, AuditTrail audit, CivilTime time) {
        this.dates = dates;
        this.audit = audit;
        this.time = time;
    }

    /** The days of a month on which anything comes due. @param within division code; null for all the actor sees */
    public List<DueDay> month(Actor actor, String within, YearMonth month) {
        Scope scope = Scope.ofOfficeOrUnit(actor).within(within);
        return dates.days(scope, new DueFilter(within, month.atDay(1), month.plusMonths(1).atDay(1), null), time.today());
    }

    /** What comes due, by day. @param limit rows, 500 at most */
    public Page<DueDates.DueItem> list(Actor actor, DueFilter filter, String after, int limit) {
        return list(actor, filter, Narrowing.NONE, after, limit);
    }

    /** Of what comes due what is looked for, in the order asked for. */
    public Page<DueDates.DueItem> list(Actor actor, DueFilter filter, Narrowing narrowing, String after, int limit) {
        Scope scope = Scope.ofOfficeOrUnit(actor).within(filter.within());
        audit.record(new AuditEntry(actor, "calendar.list", scope.key(), null, filter.from() + " " + filter.until(), text(narrowing)));
        return dates.list(scope, filter, narrowing, time.today(), after, Math.max(1, Math.min(limit, LONGEST_PAGE)));
    }

    private static String text(Narrowing narrowing) {
        return narrowing.search().isEmpty() ? null : narrowing.search();
    }
}
