package cn.dingxiang.casework;

import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.timeline.Party;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What of the cases a list shows, as its address and its export say it: {@code state} (a {@link CaseState}, or {@code ENDED}),
 * {@code side}, {@code kind}, {@code county}, {@code limit} ({@code late} or {@code soon}),
 * {@code arrears} ({@code true}: behind with instalments), {@code q} and {@code sort} ({@code limit},
 * {@code opened}, {@code -opened}). What it says that is not known is as if it were not said.
 */
public final class CaseFilter {
    private static final int SOON = 7;

    private CaseFilter() { }

    /** Last day of a limit that comes soon. */
    public static LocalDate soon(LocalDate today) {
        return today.plusDays(SOON);
    }

    /** @throws cn.dingxiang.directory.Refused for a county outside of what {@code all} sees */
    public static CaseQuery narrowed(CaseQuery all, Map<String, String> filters, LocalDate today) {
        CaseQuery query = all.by(order(said(filters, "sort"))).in(states(said(filters, "state")));
        Party side = constant(Party.class, said(filters, "side"));
        FindingCode code = constant(FindingCode.class, said(filters, "kind"));
        query = side == null ? query : query.of(side);
        query = code == null ? query : query.about(code);
        query = said(filters, "county").isEmpty() ? query : query.within(said(filters, "county"));
        query = said(filters, "q").isEmpty() ? query : query.searching(said(filters, "q"));
        query = said(filters, "arrears").equals("true") ? query.behindOn(today) : query;
        return switch (said(filters, "limit")) {
            case "late" -> query.lateOn(today);
            case "soon" -> query.due(today, soon(today));
            default -> query;
        };
    }

    private static String said(Map<String, String> filters, String name) {
        return filters.getOrDefault(name, "").strip();
    }

    private static CaseQuery.Order order(String sort) {
        return switch (sort) {
            case "opened" -> CaseQuery.Order.KEY;
            case "-opened" -> CaseQuery.Order.NEWEST;
            default -> CaseQuery.Order.LIMIT;
        };
    }

    private static Set<CaseState> states(String value) {
        if (value.equals("ENDED")) {
            return EnumSet.of(CaseState.CURED, CaseState.DISMISSED, CaseState.CLOSED);
        }
        CaseState state = constant(CaseState.class, value);
        return state == null ? Set.of() : EnumSet.of(state);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return null;
    }
}
