package cn.dingxiang.web.casework;

import cn.dingxiang.casework.CaseFile;
import cn.dingxiang.casework.Casework;
import cn.dingxiang.casework.letter.LetterField;
import cn.dingxiang.casework.letter.LetterKind;
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
import java.util.List;
import java.util.Map;

/** {@code /letters/bulk}: one reminder each for chosen cases, as a job. */
@Controller("/letters/bulk")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER"})
final class BulkController {
    private static final int MOST = 50;
    private static final int DAYS = 15;

    private final Casework casework;
    private final LetterJobs jobs;

    BulkController(Casework casework, LetterJobs jobs) {
        this.casework = casework;
        this.jobs = jobs;
    }

    @Get
    Screen form(Viewer viewer) {
        List<CaseFile> cases = chosen(viewer, AddressParts.of(viewer.address()).all("case"));
        return screen(viewer, cases, Form.filled(Map.of("letter-DEADLINE", viewer.today().plusDays(DAYS).toString())));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> issue(Viewer viewer, @Body Map<String, Object> typed) {
        List<CaseFile> cases = chosen(viewer, Form.all(typed, "case"));
        Form form = Form.of(typed);
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
        return screen(viewer, cases, form).as(HttpStatus.UNPROCESSABLE_ENTITY);
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
                    .filter(file -> file.party() == Party.STUDENT && file.isUndecided() && !file.state().isEnded()).toList();
        } catch (Refused elsewhere) {
            throw new NotThere();
        }
    }

    private static Screen screen(Viewer viewer, List<CaseFile> cases, Form form) {
        Form shown = cases.isEmpty() && form.isSound() ? form.with("", CaseWords.WORDS.text(viewer.locale(), "bulk.none")) : form;
        BulkPage page = new BulkPage(viewer, cases, new LetterForm(viewer.locale(), LetterKind.REMINDER, shown, List.of()));
        return viewer.shell(page.text("bulk.title")).by(page.text("cases"), "/cases").show("casework/bulk", page);
    }
}
