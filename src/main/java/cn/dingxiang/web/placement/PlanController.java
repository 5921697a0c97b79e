package cn.dingxiang.web.placement;

import cn.dingxiang.agreement.Track;
import cn.dingxiang.directory.Page;
import cn.dingxiang.placement.Forthcoming;
import cn.dingxiang.placement.ListQuery;
import cn.dingxiang.placement.Measure;
import cn.dingxiang.placement.Plan;
import cn.dingxiang.placement.PlanCell;
import cn.dingxiang.placement.PlanService;
import cn.dingxiang.placement.Post;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.NotThere;
import cn.dingxiang.web.page.Screen;
import cn.dingxiang.web.page.Viewer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** {@code /plan}: eight years ahead, the lists behind its figures, and the workbook. */
@Controller("/plan")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER", "PREFECTURE", "PROVINCE", "AUDITOR"})
final class PlanController {
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final PlanService service;
    private final Places places;

    PlanController(PlanService service, Places places) {
        this.service = service;
        this.places = places;
    }

    @Get
    Screen show(Viewer viewer) {
        Listing list = Listing.of(viewer.address(), "-shortfall", PlanPage.By.class);
        Track track = Asked.chosen(list, "track", Track.class);
        Plan plan = Asked.there(() -> service.plan(viewer.actor(), Asked.within(list)));
        list.chip("county", places.name(list.value("county"))).chip("track", "");
        PlanPage page = PlanPage.of(viewer.locale(), list, plan, track, places::name, places.counties(viewer.actor()),
                viewer.account().county() == null);
        return viewer.shell(page.text("plan.title")).show("placement/plan", page);
    }

    /** What one figure counts: doctors, or posts. */
    @Get("/list")
    Screen list(Viewer viewer) {
        Measure measure = Asked.chosen(Listing.of(viewer.address(), "day"), "measure", Measure.class);
        Listing list = measure == Measure.POSTS ? Listing.of(viewer.address(), "unit", PlanListPage.By.class)
                : Listing.eitherWay(viewer.address(), "day");
        Track track = Asked.chosen(list, "track", Track.class);
        if (track == null || measure == null || !list.value("county").matches("\\d{6}") || !list.value("year").matches("20\\d\\d")) {
            throw new NotThere();
        }
        PlanCell cell = new PlanCell(list.value("county"), track, Integer.parseInt(list.value("year")), measure);
        Page<Forthcoming> doctors = measure == Measure.POSTS ? new Page<>(List.of(), null)
                : Asked.there(() -> service.doctors(viewer.actor(), cell,
                new ListQuery(null, null, true, Asked.after(list, "\\d{4}-\\d\\d-\\d\\d \\d{1,18}"), Asked.PAGE, list.isDownwards())));
        List<Post> posts = measure == Measure.POSTS ? PlanListPage.sorted(list, Asked.there(() -> service.posts(viewer.actor(), cell))) : List.of();
        PlanListPage page = new PlanListPage(viewer.locale(), list.next(doctors.next()), cell, places.name(cell.county()), doctors.rows(), posts);
        return viewer.shell(page.title()).by(page.text("plan.title"), "/plan" + (viewer.account().county() == null
                ? "?county=" + cell.county() : "")).show("placement/plan-list", page);
    }

    @Get("/export")
    MutableHttpResponse<byte[]> export(Viewer viewer) {
        Listing list = Listing.of(viewer.address(), "county");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Asked.there(() -> {
            try {
                service.export(viewer.actor(), Asked.within(list), viewer.locale(), out);
                return out;
            } catch (IOException neverToMemory) {
                throw new UncheckedIOException(neverToMemory);
            }
        });
        return HttpResponse.ok(out.toByteArray()).contentType(WORKBOOK)
                .header("Content-Disposition", "attachment; filename=plan-" + viewer.today() + ".xlsx");
    }
}
