package cn.dingxiang.web.casework;

import cn.dingxiang.casework.Action;
import cn.dingxiang.casework.CaseLetters;
import cn.dingxiang.casework.CaseView;
import cn.dingxiang.casework.Casework;
import cn.dingxiang.casework.OfferedStep;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.NotThere;
import cn.dingxiang.web.page.Screen;
import cn.dingxiang.web.page.Shell;
import cn.dingxiang.web.page.Viewer;
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

/** {@code /cases/…/steps/…}: a step's form, a look at its letter, and taking it. */
@Controller("/cases/{id}/steps/{action}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER", "PREFECTURE", "PROVINCE"})
final class StepController {
    private final StepForms forms;
    private final Casework casework;
    private final CaseLetters letters;

    StepController(StepForms forms, Casework casework, CaseLetters letters) {
        this.forms = forms;
        this.casework = casework;
        this.letters = letters;
    }

    @Get
    Screen form(Viewer viewer, long id, Action action) {
        CaseView view = forms.open(viewer, id);
        OfferedStep step = StepForms.offered(view, action);
        if (step == null) {
            throw new NotThere();
        }
        return screen(forms.page(viewer, view, step, null, List.of()));
    }

    /** A step that is not offered any more is said to be so on the page of the case: somebody else may have been there first. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> take(Viewer viewer, long id, Action action, @Body Map<String, Object> typed) {
        CaseView view = forms.open(viewer, id);
        OfferedStep step = StepForms.offered(view, action);
        if (step == null) {
            return HttpResponse.seeOther(URI.create("/cases/" + id + "?said=not-offered"));
        }
        StepInput input = StepInput.read(viewer, view.file(), step, typed);
        Form form = input.form();
        if (input.request() != null) {
            try {
                casework.take(viewer.actor(), input.request());
                return HttpResponse.seeOther(URI.create("/cases/" + id + "?said=step"));
            } catch (Refused refused) {
                form = form.with(StepInput.fieldOf(refused.problem()), refused.explain(viewer.locale()));
            }
        }
        return screen(forms.page(viewer, view, step, form, input.evidence())).as(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    /** The letter as it would be issued; shown in a window of its own. */
    @Post("/preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> preview(Viewer viewer, long id, Action action, @Body Map<String, Object> typed) {
        CaseView view = forms.open(viewer, id);
        OfferedStep step = StepForms.offered(view, action);
        if (step == null || step.letter() == null || !step.mayIssue()) {
            throw new NotThere();
        }
        return LetterPages.printed(letters.preview(viewer.actor(), id, step.letter(), LetterForm.typed(step.letter(), Form.of(typed))).page());
    }

    private static Screen screen(StepPage page) {
        Shell shell = page.viewer().shell(page.title()).by(page.text("cases"), "/cases")
                .by(page.text("case", page.file().id(), page.file().about().personName()), "/cases/" + page.file().id());
        return shell.show("casework/step", page);
    }
}
