package cn.dingxiang.review.today;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.directory.Scope;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** 今日待办 of a county, a prefecture or province over theirs, and a unit. */
@Singleton
public class Today {
    private static final List<Integer> HORIZONS = List.of(30, 60, 90);
    private static final int LONGEST_PAGE = 500;

    private final ToDoLists lists;
    private final AuditTrail audit;
    private final CivilTime time;

    public Today(ToDoLists lists, AuditTrail audit, CivilTime time) {
        this.lists = lists;
        this.audit = audit;
        this.time = time;
    }

    /**
     * What there is to do: a figure for each list that has any line, by kind; findings a figure a code, duties one a party and horizon.
     *
     * @param within division code of 2, 4 or 6 digits; null for all the actor sees
     */
    public List<Figure> figures(Actor actor, String within) {
        Scope scope = Scope.ofOfficeOrUnit(actor).within(within);
        List<ToDoFilter> wanted = new ArrayList<>();
        for (ToDo kind : ToDo.values()) {
            if (concerns(kind, scope)) {
                ToDoFilter all = ToDoFilter.of(kind, within);
                (kind == ToDo.DUTIES ? HORIZONS.stream().map(all::inDays).toList() : List.of(all)).forEach(wanted::add);
            }
        }
        return lists.figures(scope, wanted, time.today());
    }

    /** How many lines a list has. */
    public int count(Actor actor, ToDoFilter filter) {
        Scope scope = Scope.ofOfficeOrUnit(actor).within(filter.within());
        return lists.figures(scope, List.of(filter), time.today()).stream().mapToInt(Figure::number).sum();
    }

    /**
     * The lines a figure counts.
     *
     * @param after {@link Page#next} of the page before; null for the first
     * @param limit rows, 500 at most
     */
    public Page<Item> list(Actor actor, ToDoFilter filter, String after, int limit) {
        return list(actor, filter, Narrowing.NONE, after, limit);
    }

    /** Of these lines what is looked for, in the order asked for. */
    public Page<Item> list(Actor actor, ToDoFilter filter, Narrowing narrowing, String after, int limit) {
        Scope scope = Scope.ofOfficeOrUnit(actor).within(filter.within());
        if (!concerns(filter.kind(), scope)) {
            throw new Refused("cn.dingxiang.directory.refusals", "out-of-reach");
        }
        LocalDate today = time.today();
        audit.record(new AuditEntry(actor, "todo.list", scope.key(), null, filter.kind().name(), narrowing.search().isEmpty() ? null : narrowing.search()));
        return lists.list(scope, filter, narrowing, today, after, Math.max(1, Math.min(limit, LONGEST_PAGE)));
    }

    private static boolean concerns(ToDo kind, Scope scope) {
        return scope.isOffice() ? kind.concernsOffices() : kind.concernsUnits();
    }
}
