package cn.dingxiang.web.province;

import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.review.figures.CountyCompared;
import cn.dingxiang.review.figures.CountyFigures;
import cn.dingxiang.review.figures.Dimension;
import cn.dingxiang.review.figures.FigureFilter;
import cn.dingxiang.review.figures.Measure;
import cn.dingxiang.review.today.Item;
import cn.dingxiang.review.today.Narrowing;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.NotThere;
import cn.dingxiang.web.page.Screen;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.work.task.CountiesExport;
import cn.dingxiang.work.task.CountyOrder;
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
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code /counties}: counties compared, and the list behind each figure. */
@Controller("/counties")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROVINCE", "PREFECTURE", "AUDITOR"})
final class CountiesController {
    private static final int PAGE = 50;
    private static final int MONTHS = 24;
    private static final Set<Dimension> COHORT_AND_KIND = EnumSet.of(Dimension.COHORT, Dimension.KIND);

    private final CountyFigures figures;
    private final ExportJobs exports;
    private final Places places;

    CountiesController(CountyFigures figures, ExportJobs exports, Places places) {
        this.figures = figures;
        this.exports = exports;
        this.places = places;
    }

    @Get
    Screen show(Viewer viewer) {
        Listing list = Listing.of(viewer.address(), CountyOrder.USUAL);
        String within = places.within(viewer);
        List<CountyCompared> counties = figures.compare(viewer.actor(), within).stream()
                .sorted(CountyOrder.of(list.sort(), list.isDownwards())).toList();
        places.chip(list);
        CountiesPage page = new CountiesPage(viewer, list, within, places.prefectures(viewer), counties,
                figures.trend(viewer.actor(), within, MONTHS),
                figures.figures(viewer.actor(), within, EnumSet.of(Measure.AGREEMENTS), COHORT_AND_KIND),
                figures.figures(viewer.actor(), within, EnumSet.of(Measure.BREACHES, Measure.CONFIRMED_DEFAULTS), COHORT_AND_KIND),
                figures.countedOn());
        return viewer.shell(page.text("counties")).show("province/counties", page);
    }

    /** The table as it stands on the screen, as a workbook. */
    @Post("/export")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> export(Viewer viewer) {
        Listing list = Listing.of(viewer.address(), CountyOrder.USUAL);
        Map<String, String> filters = new HashMap<>();
        filters.put("sort", (list.isDownwards() ? "-" : "") + list.sort());
        String within = places.within(viewer);
        if (within != null) {
            filters.put("within", within);
        }
        return HttpResponse.seeOther(URI.create("/jobs/" + exports.list(viewer.actor(), CountiesExport.NAME, filters, viewer.locale())));
    }

    /** What a figure counts, as of now. */
    @Get("/list")
    @Secured({"PROVINCE", "PREFECTURE", "AUDITOR", "COUNTY_OFFICER", "COUNTY_REVIEWER"})
    Screen list(Viewer viewer) {
        Listing list = Listing.eitherWay(viewer.address(), "since");
        FigureFilter filter = filter(list);
        list.chip("q", list.value("q"));
        try {
            Page<Item> rows = figures.list(viewer.actor(), filter, new Narrowing(list.value("q"), list.isDownwards()), list.after(), PAGE);
            FigureListPage page = new FigureListPage(viewer, list.next(rows.next()), filter, rows.rows(), places);
            return viewer.shell(page.title()).by(page.text("counties"), "/counties")
                    .show("province/figure-list", page);
        } catch (Refused outside) {
            throw new NotThere();
        }
    }

    private static FigureFilter filter(Listing list) {
        Measure measure = ProvinceWords.constant(Measure.class, list.value("measure"));
        if (measure == null || !measure.isCount() || !list.value("cohort").matches("\\d{0,4}")) {
            throw new NotThere();
        }
        Set<String> kinds = list.value("kinds").isEmpty() ? Set.of()
                : Arrays.stream(list.value("kinds").split(Pattern.quote(ProvinceWords.KINDS), -1)).collect(Collectors.toSet());
        return new FigureFilter(measure, list.value("within").isEmpty() ? null : list.value("within"),
                list.value("cohort").isEmpty() ? null : Integer.valueOf(list.value("cohort")), kinds);
    }
}
