package cn.dingxiang.web.casework;

import cn.dingxiang.casework.CaseFile;
import cn.dingxiang.casework.CaseLetters;
import cn.dingxiang.casework.letter.IssuedLetter;
import cn.dingxiang.casework.letter.LetterKind;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.NotThere;
import cn.dingxiang.web.page.Screen;
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
import java.util.Map;

/** {@code /cases/…/letters/…}: a letter of a case that goes with no step, or follows one. */
@Controller("/cases/{id}/letters/{kind}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER", "PREFECTURE", "PROVINCE"})
final class CaseLetterController {
    private final CasePages pages;
    private final StepForms forms;
    private final CaseLetters letters;

    CaseLetterController(CasePages pages, StepForms forms, CaseLetters letters) {
        this.pages = pages;
        this.forms = forms;
        this.letters = letters;
    }

    @Get
    Screen form(Viewer viewer, long id, LetterKind kind) {
        CasePage page = pages.page(viewer, id, "", Form.blank());
        if (!page.moreLetters().contains(kind)) {
            throw new NotThere();
        }
        return screen(viewer, page.file(), kind, forms.suggested(viewer, page.file(), kind));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> issue(Viewer viewer, long id, LetterKind kind, @Body Map<String, Object> typed) {
        CaseFile file = pages.open(viewer, id).file();
        Form form = Form.of(typed);
        if (!form.value("version").equals(Integer.toString(file.version()))) {
            form = form.with("", CaseWords.WORDS.text(viewer.locale(), "letter.meanwhile"));
        } else {
            try {
                IssuedLetter issued = letters.issue(viewer.actor(), id, kind, LetterForm.typed(kind, form));
                return HttpResponse.seeOther(URI.create("/letters/" + issued.id() + "?said=issued"));
            } catch (Refused refused) {
                form = form.with("", refused.explain(viewer.locale()));
            }
        }
        return screen(viewer, file, kind, form).as(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @Post("/preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> preview(Viewer viewer, long id, LetterKind kind, @Body Map<String, Object> typed) {
        pages.open(viewer, id);
        return LetterPages.printed(letters.preview(viewer.actor(), id, kind, LetterForm.typed(kind, Form.of(typed))).page());
    }

    private Screen screen(Viewer viewer, CaseFile file, LetterKind kind, Form form) {
        DraftingPage page = new DraftingPage(viewer, file, forms.letter(viewer, file, kind, form));
        return viewer.shell(page.text("letter.issue", kind.title())).by(page.text("cases"), "/cases")
                .by(page.text("case", file.id(), file.about().personName()), "/cases/" + file.id()).show("casework/drafting", page);
    }
}
