package cn.dingxiang.web.casework;

import cn.dingxiang.casework.CaseDesk;
import cn.dingxiang.casework.CaseFile;
import cn.dingxiang.casework.CaseFilter;
import cn.dingxiang.casework.Casework;
import cn.dingxiang.casework.letter.LetterField;
import cn.dingxiang.casework.letter.LetterKind;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.timeline.Party;
import cn.dingxiang.web.page.AddressParts;
import cn.dingxiang.web.page.Fields;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.NotThere;
import cn.dingxiang.web.page.Screen;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.work.task.LetterJobs;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** {@code /letters/bulk}: one reminder each for chosen cases, as a job. */
@Controller("/letters/bulk")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER"})
final class BulkController {
    private static final int MOST = 50;
    private static final int PAGE = 200;
    private static final int DAYS = 15;

    private final Casework casework;
    private final CaseDesk desk;
    private final LetterJobs jobs;

    BulkController(Casework casework, CaseDesk desk, LetterJobs jobs) {
        this.casework = casework;
        this.desk = desk;
        this.jobs = jobs;
    }

    @Get
    Screen form(Viewer viewer) {
        AddressParts address = AddressParts.of(viewer.address());
        Map<String, String> filters = filters(address::first);
        List<CaseFile> cases = filters == null ? chosen(viewer, address.all("case")) : all(viewer, filters);
        return screen(viewer, cases, filters, Form.filled(Map.of("letter-DEADLINE", viewer.today().plusDays(DAYS).toString())));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> issue(Viewer viewer, @Body Map<String, Object> typed) {
        Form form = Form.of(typed);
        List<String> ids = Form.all(typed, "case");
        Map<String, String> filters = filters(form::value);
        List<CaseFile> cases = filters == null ? chosen(viewer, ids)
                : all(viewer, filters).stream().filter(file -> ids.contains(Long.toString(file.id()))).toList();
        Map<LetterField, String> given = LetterForm.typed(LetterKind.REMINDER, form).given();
        if (cases.isEmpty()) {
            form = form.with("", CaseWords.WORDS.text(viewer.locale(), "bulk.none"));
        } else if (given.size() < LetterKind.REMINDER.given().size()) {
            form = missing(viewer, form);
        } else {
            try {
                long job = jobs.issue(viewer.actor(), LetterKind.REMINDER, cases.stream()
                        .map(file -> new LetterJobs.About(file.about().id(), file.id())).toList(), given);
                return HttpResponse.seeOther(URI.create("/jobs/" + job));
            } catch (Refused refused) {
                form = form.with("", refused.explain(viewer.locale()));
            }
        }
        return screen(viewer, cases, filters, form).as(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private static Form missing(Viewer viewer, Form form) {
        Fields fields = new Fields(form, viewer.locale());
        LetterKind.REMINDER.given().forEach(field -> fields.text("letter-" + field.name(), 4000));
        return fields.form();
    }

    /** Those of the cases asked for that a reminder fits. @throws NotThere for one out of reach */
    private List<CaseFile> chosen(Viewer viewer, List<String> ids) {
        try {
            return ids.stream().filter(id -> id.matches("\\d{1,18}")).distinct().limit(MOST)
                    .map(id -> casework.find(viewer.actor(), Long.parseLong(id)))
                    .filter(BulkController::fits).toList();
        } catch (Refused elsewhere) {
            throw new NotThere();
        }
    }

    /** The list that all are chosen of; null when they are ticked one by one. */
    private static Map<String, String> filters(UnaryOperator<String> said) {
        if (!said.apply("all").equals("true")) {
            return null;
        }
        Map<String, String> filters = new LinkedHashMap<>();
        CaseListController.FILTERS.stream().filter(name -> !said.apply(name).isBlank())
                .forEach(name -> filters.put(name, said.apply(name)));
        return filters;
    }

    /** Those of a list that a reminder fits, as they stand in it, as many as a job takes. */
    private List<CaseFile> all(Viewer viewer, Map<String, String> filters) {
        List<CaseFile> fitting = new ArrayList<>();
        String after = null;
        do {
            String from = after;
            Page<CaseFile> page;
            try {
                page = desk.page(viewer.actor(), query -> CaseFilter.narrowed(query, filters, viewer.today()).from(from, PAGE));
            } catch (Refused outside) {
                throw new NotThere();
            }
            page.rows().stream().filter(BulkController::fits).limit(LetterJobs.MOST - fitting.size()).forEach(fitting::add);
            after = page.next();
        } while (after != null && fitting.size() < LetterJobs.MOST);
        return fitting;
    }

    private static boolean fits(CaseFile file) {
        return file.party() == Party.STUDENT && file.isUndecided() && !file.state().isEnded();
    }

    private static Screen screen(Viewer viewer, List<CaseFile> cases, Map<String, String> filters, Form form) {
        Form shown = cases.isEmpty() && form.isSound() ? form.with("", CaseWords.WORDS.text(viewer.locale(), "bulk.none")) : form;
        BulkPage page = new BulkPage(viewer, cases, filters, new LetterForm(viewer.locale(), LetterKind.REMINDER, shown, List.of()));
        return viewer.shell(page.text("bulk.title")).by(page.text("cases"), "/cases").show("casework/bulk", page);
    }
}
