package cn.dingxiang.web.casework;

import cn.dingxiang.casework.CaseDesk;
import cn.dingxiang.casework.CaseFile;
import cn.dingxiang.casework.CaseQuery;
import cn.dingxiang.casework.CaseState;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.timeline.Party;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.NotThere;
import cn.dingxiang.web.page.Screen;
import cn.dingxiang.web.page.Viewer;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.EnumSet;
import java.util.Set;

/** {@code /cases}: the cases somebody sees, filtered, in order, in pages; all of it in the address. */
@Controller("/cases")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER", "PREFECTURE", "PROVINCE", "AUDITOR"})
final class CaseListController {
    private static final int PAGE = 50;

    private final CaseDesk desk;
    private final Divisions divisions;

    CaseListController(CaseDesk desk, Divisions divisions) {
        this.desk = desk;
        this.divisions = divisions;
    }

    @Get
    Screen list(Viewer viewer) {
        Listing list = Listing.of(viewer.address(), "limit");
        CaseListPage blank = new CaseListPage(viewer, list, divisions, new Page<>(java.util.List.of(), null), java.util.List.of());
        Page<CaseFile> page;
        try {
            page = desk.page(viewer.actor(), query -> narrowed(query, list, viewer));
        } catch (Refused outside) {
            throw new NotThere();
        }
        chips(list, blank);
        list.next(page.next());
        return viewer.shell(blank.text("cases")).saying(CaseWords.WORDS).show("casework/cases",
                new CaseListPage(viewer, list, divisions, page, desk.counts(viewer.actor(), CaseWords.soon(viewer.today()))));
    }

    /** What the address asks for; what it says that is not known is as if it were not said. */
    private static CaseQuery narrowed(CaseQuery all, Listing list, Viewer viewer) {
        CaseQuery query = all.by(order(list)).in(states(list.value("state")));
        Party side = constant(Party.class, list.value("side"));
        FindingCode code = constant(FindingCode.class, list.value("kind"));
        query = side == null ? query : query.of(side);
        query = code == null ? query : query.about(code);
        query = list.value("county").isEmpty() ? query : query.within(list.value("county"));
        query = list.value("q").isEmpty() ? query : query.searching(list.value("q"));
        query = switch (list.value("limit")) {
            case "late" -> query.lateOn(viewer.today());
            case "soon" -> query.due(viewer.today(), CaseWords.soon(viewer.today()));
            default -> query;
        };
        return query.from(list.after(), PAGE);
    }

    private static CaseQuery.Order order(Listing list) {
        return switch (list.sort()) {
            case "opened" -> list.isDownwards() ? CaseQuery.Order.NEWEST : CaseQuery.Order.KEY;
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

    private static void chips(Listing list, CaseListPage page) {
        list.chip("state", page.stateLabel(list.value("state"))).chip("side", page.sideLabel(list.value("side")))
                .chip("kind", page.kindLabel(list.value("kind"))).chip("county", page.county(list.value("county")))
                .chip("limit", page.textOr("limit-filter." + list.value("limit"), list.value("limit"))).chip("q", list.value("q"));
    }

    static <E extends Enum<E>> E constant(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return null;
    }
}
