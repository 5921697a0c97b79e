package cn.dingxiang.web.county;

import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.directory.IdNumber;
import cn.dingxiang.directory.Page;
import cn.dingxiang.review.list.AgreementFilter;
import cn.dingxiang.review.list.AgreementLine;
import cn.dingxiang.review.list.AgreementList;
import cn.dingxiang.review.remind.Reminding;
import cn.dingxiang.review.today.ToDo;
import cn.dingxiang.review.today.ToDoFilter;
import cn.dingxiang.web.page.AddressParts;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.KeptPages;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.Screen;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.work.task.AgreementExport;
import cn.dingxiang.work.task.ExportJobs;
import cn.dingxiang.work.task.RemindJobs;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
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
import java.util.stream.Collectors;

/** {@code /agreements}: the list, its export, and the search by ID number, whose number comes in a body only. */
@Controller("/agreements")
@Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER", "PREFECTURE", "PROVINCE", "AUDITOR"})
@ExecuteOn(TaskExecutors.BLOCKING)
final class AgreementsController {
    private static final int PAGE = 50;
    private static final List<String> FILTERS = List.of("within", "text", "cohort", "track", "phase", "unit", "code", "standing", "party",
            "live", "endFrom", "endUntil", "hasCase");

    private final AgreementList agreements;
    private final ExportJobs exports;
    private final RemindJobs reminders;
    private final Divisions divisions;
    private final KeptPages pages;
    private final CivilTime time;

    AgreementsController(AgreementList agreements, ExportJobs exports, RemindJobs reminders, Divisions divisions, KeptPages pages,
                         CivilTime time) {
        this.agreements = agreements;
        this.exports = exports;
        this.reminders = reminders;
        this.divisions = divisions;
        this.pages = pages;
        this.time = time;
    }

    @Get
    HttpResponse<?> list(Viewer viewer) {
        Listing list = Listing.of(viewer.address(), "number");
        AgreementFilter filter = AgreementQuery.filter(list);
        boolean cases = AddressParts.of(viewer.address()).all("column").contains(Columns.CASE.name());
        return pages.show(viewer,
                () -> agreements.mark(viewer.actor(), filter, AgreementQuery.order(list), list.after(), PAGE, cases),
                () -> agreements.looked(viewer.actor(), filter), nobody -> list(nobody, list, filter));
    }

    private Screen list(Viewer viewer, Listing list, AgreementFilter filter) {
        AgreementQuery.chips(list, divisions, viewer.locale());
        Page<AgreementLine> page = agreements.page(viewer.actor(), filter, AgreementQuery.order(list), list.after(), PAGE);
        list.next(page.next());
        return show(viewer, list, page.rows(), agreements.count(viewer.actor(), filter), Form.blank());
    }

    /** The number stands in the body, and in no address. */
    @Post("/by-id-number")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> byIdNumber(Viewer viewer, @Body Map<String, Object> typed) {
        Listing list = Listing.of("/agreements", "number");
        String number = Form.of(typed).value("idNumber");
        if (IdNumber.problem(number, time.today()).isPresent()) {
            Form wrong = Form.blank().with("idNumber", CountyWords.say(viewer.locale(), "agreements.id-number.wrong"));
            return show(viewer, list, List.of(), 0, wrong).as(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        AgreementFilter filter = AgreementFilter.ALL.of(IdNumber.of(number));
        List<AgreementLine> found = agreements.page(viewer.actor(), filter, AgreementQuery.order(list), null, PAGE).rows();
        return show(viewer, list, found, found.size(), Form.blank()).ok();
    }

    /** The list as the screen shows it, or those of it that are ticked, as a job: it can be long. */
    @Post("/export")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> export(Viewer viewer, @Body Map<String, Object> typed) {
        Listing list = Listing.of(Form.of(typed).untouched("list"), "number");
        Map<String, String> filters = new LinkedHashMap<>();
        FILTERS.stream().filter(name -> !list.value(name).isEmpty()).forEach(name -> filters.put(name, list.value(name)));
        filters.put("order", AgreementQuery.order(list).by().name());
        filters.put("descending", Boolean.toString(list.isDownwards()));
        List<Long> ticked = Form.keys(typed, "ticked");
        if (!ticked.isEmpty()) {
            filters.put(AgreementExport.ONLY, ticked.stream().map(String::valueOf).collect(Collectors.joining(",")));
        } else if (Form.of(typed).value("some").equals("true")) {
            return noneTicked(typed);
        }
        long job = exports.list(viewer.actor(), AgreementExport.NAME, filters, viewer.locale());
        return HttpResponse.seeOther(URI.create("/jobs/" + job));
    }

    /** Reminds of what is overdue on the side of county and employer of those ticked, as a job. */
    @Post("/remind")
    @Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remind(Viewer viewer, @Body Map<String, Object> typed) {
        List<Long> ticked = Form.keys(typed, "ticked");
        return ticked.isEmpty() ? noneTicked(typed) : HttpResponse.seeOther(URI.create("/jobs/" + reminders.remind(viewer.actor(),
                new ToDoFilter(ToDo.DUTIES_OVERDUE, null, null, null, null), ticked)));
    }

    /** Back to the list it came from. */
    private static HttpResponse<?> noneTicked(Map<String, Object> typed) {
        String list = Form.of(typed).untouched("list");
        return HttpResponse.seeOther(URI.create(AddressParts.of(list.matches("/agreements(\\?.*)?") ? list : "/agreements")
                .with("said", "none-ticked").text()));
    }

    private Screen show(Viewer viewer, Listing list, List<AgreementLine> lines, int found, Form search) {
        List<Columns> columns = Columns.named(AddressParts.of(viewer.address()).all("column"), viewer.account().county() != null);
        AgreementsPage page = new AgreementsPage(viewer.locale(), list, columns,
                AgreementQuery.choices(viewer.locale(), viewer.today().getYear()), lines, found, search,
                viewer.account().county() == null, Reminding.isFor(viewer.role()));
        return viewer.shell(page.text("agreements.title")).saying(CountyWords.BUNDLE).show("county/agreements", page);
    }
}
