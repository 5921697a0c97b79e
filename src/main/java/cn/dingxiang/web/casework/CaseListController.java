package cn.dingxiang.web.casework;

import cn.dingxiang.casework.CaseDesk;
import cn.dingxiang.casework.CaseFile;
import cn.dingxiang.casework.CaseFilter;
import cn.dingxiang.casework.Instalments;
import cn.dingxiang.casework.Settlements;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.NotThere;
import cn.dingxiang.web.page.Screen;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.work.task.CaseSheet;
import cn.dingxiang.work.task.ExportJobs;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /cases}: the cases somebody sees, filtered, in order, in pages; all of it in the address. */
@Controller("/cases")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER", "PREFECTURE", "PROVINCE", "AUDITOR"})
final class CaseListController {
    private static final int PAGE = 50;

    static final List<String> FILTERS = List.of("state", "side", "kind", "county", "limit", "arrears", "q");

    private final CaseDesk desk;
    private final Settlements settlements;
    private final Divisions divisions;
    private final ExportJobs exports;

    CaseListController(CaseDesk desk, Settlements settlements, Divisions divisions, ExportJobs exports) {
        this.desk = desk;
        this.settlements = settlements;
        this.divisions = divisions;
        this.exports = exports;
    }

    @Get
    Screen list(Viewer viewer) {
        Listing list = Listing.of(viewer.address(), "limit");
        CaseListPage blank = new CaseListPage(viewer, list, divisions, new Page<>(List.of(), null), List.of(), 0);
        Page<CaseFile> page;
        try {
            page = desk.page(viewer.actor(), query -> CaseFilter.narrowed(query, filters(list), viewer.today())
                    .from(list.after(), PAGE));
        } catch (Refused outside) {
            throw new NotThere();
        }
        chips(list, blank);
        list.next(page.next());
        return viewer.shell(blank.text("cases")).saying(CaseWords.WORDS).show("casework/cases",
                new CaseListPage(viewer, list, divisions, page, desk.counts(viewer.actor(), CaseFilter.soon(viewer.today())),
                        settlements.behind(viewer.actor(), null, viewer.today()).stream().mapToInt(Instalments.Behind::people).sum()));
    }

    /** What of the list the address asks for. */
    private static Map<String, String> filters(Listing list) {
        Map<String, String> filters = new LinkedHashMap<>();
        FILTERS.stream().filter(name -> !list.value(name).isEmpty()).forEach(name -> filters.put(name, list.value(name)));
        filters.put("sort", (list.isDownwards() ? "-" : "") + list.sort());
        return filters;
    }

    /** The list as it stands, as a workbook. */
    @Post("/export")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> export(Viewer viewer) {
        Map<String, String> filters = filters(Listing.of(viewer.address(), "limit"));
        return HttpResponse.seeOther(URI.create("/jobs/" + exports.list(viewer.actor(), CaseSheet.NAME, filters, viewer.locale())));
    }

    private static void chips(Listing list, CaseListPage page) {
        list.chip("state", page.stateLabel(list.value("state"))).chip("side", page.sideLabel(list.value("side")))
                .chip("kind", page.kindLabel(list.value("kind"))).chip("county", page.county(list.value("county")))
                .chip("limit", page.textOr("limit-filter." + list.value("limit"), list.value("limit")))
                .chip("arrears", page.textOr("arrears-filter." + list.value("arrears"), list.value("arrears"))).chip("q", list.value("q"));
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
