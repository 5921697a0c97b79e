package cn.dingxiang.web.province;

import cn.dingxiang.review.figures.CountyFigures;
import cn.dingxiang.review.figures.SchoolResults;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.Screen;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.work.task.ExamsExport;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code /reports}: licence-exam results by school, cohort and level (国卫办科教函〔2020〕883号四). */
@Controller("/reports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROVINCE", "PREFECTURE", "AUDITOR"})
final class ReportsController {
    private static final List<String> FILTERS = List.of("within", "school", "cohort", "level");

    private final CountyFigures figures;
    private final ExportJobs exports;
    private final Places places;

    ReportsController(CountyFigures figures, ExportJobs exports, Places places) {
        this.figures = figures;
        this.exports = exports;
        this.places = places;
    }

    @Get
    Screen show(Viewer viewer) {
        Listing list = Listing.of(viewer.address(), "school");
        String within = places.within(viewer);
        List<SchoolResults> all = SchoolResults.of(figures, viewer.actor(), within);
        ReportsPage page = new ReportsPage(viewer, list, within, places.countyOptions(viewer), all,
                SchoolResults.narrowed(all, list.value("school"), list.value("cohort"), list.value("level")),
                        figures.countedOn());
        places.chip(list);
        list.chip("school", list.value("school")).chip("cohort", page.text("cohort", list.value("cohort")))
                .chip("level", page.textOr("level." + list.value("level"), list.value("level")));
        return viewer.shell(page.text("reports")).show("province/reports", page);
    }

    /** The table as it stands on the screen, as a workbook. */
    @Post("/export")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> export(Viewer viewer) {
        places.within(viewer);
        Listing list = Listing.of(viewer.address(), "school");
        Map<String, String> filters = new HashMap<>();
        FILTERS.stream().filter(filter -> !list.value(filter).isEmpty()).forEach(filter -> filters.put(filter, list.value(filter)));
        return HttpResponse.seeOther(URI.create("/jobs/" + exports.list(viewer.actor(), ExamsExport.NAME, filters, viewer.locale())));
    }
}
