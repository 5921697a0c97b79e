package cn.dingxiang.web.student;

import cn.dingxiang.casework.Action;
import cn.dingxiang.casework.CaseDesk;
import cn.dingxiang.casework.CaseFile;
import cn.dingxiang.casework.CaseView;
import cn.dingxiang.casework.Casework;
import cn.dingxiang.casework.StepRequest;
import cn.dingxiang.casework.evidence.Attachment;
import cn.dingxiang.casework.evidence.Evidence;
import cn.dingxiang.casework.letter.LetterArchive;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.web.page.Fields;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.NotThere;
import cn.dingxiang.web.page.Option;
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
import io.micronaut.http.server.multipart.MultipartBody;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /student/cases/{id}/statement} and {@code …/complaint}: 陈述申辩 and 申诉, with papers. */
@Controller("/student/cases/{id}/{what}")
@Secured("STUDENT")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AnswerController {
    private static final Map<String, Action> ACTIONS = Map.of("statement", Action.HEAR_STATEMENT, "complaint", Action.LODGE_COMPLAINT);
    private static final int LONGEST_TEXT = 1000;

    private final CaseDesk desk;
    private final Casework casework;
    private final Evidence evidence;
    private final LetterArchive letters;
    private final Uploads uploads;

    AnswerController(CaseDesk desk, Casework casework, Evidence evidence, LetterArchive letters, Uploads uploads) {
        this.desk = desk;
        this.casework = casework;
        this.evidence = evidence;
        this.letters = letters;
        this.uploads = uploads;
    }

    @Get
    Screen form(Viewer viewer, long id, String what) {
        CaseView view = OwnCaseController.open(desk, viewer, id);
        if (!isOffered(view, action(what))) {
            throw new NotThere();
        }
        // what was served is what is answered: pointing at it is evidence enough
        List<String> served = view.file().last(Action.SERVE_NOTICE).map(step -> step.evidence()).orElse(List.of());
        return screen(page(viewer, view.file(), what, served, Form.blank()));
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> lodge(Viewer viewer, long id, String what, @Body MultipartBody body) throws IOException {
        Sent sent = Sent.of(body);
        Action action = action(what);
        CaseView view = OwnCaseController.open(desk, viewer, id);
        if (!isOffered(view, action)) {
            return HttpResponse.ok().header("HX-Redirect", "/student/cases/" + id + "?said=not-offered");
        }
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("text", sent.value("text"));
        typed.put("version", sent.value("version"));
        Fields fields = new Fields(Form.filled(typed), viewer.locale());
        List<String> ticked = new ArrayList<>(sent.all("evidence"));
        Uploads.Brought brought = uploads.bring(viewer, view.file().about().id(), id, sent.file(),
                StudentWords.say(viewer.locale(), "answer.shows." + what));
        if (brought.paper() != null) {
            ticked.add(brought.paper().key());
        } else if (!brought.problem().isEmpty()) {
            fields.wrong("file", brought.problem());
        }
        ticked.retainAll(papers(viewer, view.file()).stream().map(Option::value).toList());
        String reason = fields.text("text", LONGEST_TEXT);
        Integer seen = fields.optionalNumber("version");
        if (ticked.isEmpty()) {
            fields.wrong("file", StudentWords.say(viewer.locale(), "answer.no-papers"));
        }
        Form form = fields.form();
        if (form.isSound()) {
            try {
                casework.take(viewer.actor(), new StepRequest(id, seen == null ? -1 : seen, action, reason, ticked, null, List.of(), null));
                return HttpResponse.ok().header("HX-Redirect", "/student/cases/" + id + "?said=" + what);
            } catch (Refused refused) {
                form = form.with("", refused.explain(viewer.locale()));
            }
        }
        return screen(page(viewer, view.file(), what, ticked, form)).as(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private AnswerPage page(Viewer viewer, CaseFile file, String what, List<String> ticked, Form form) {
        return new AnswerPage(viewer, file, what, papers(viewer, file), ticked, form);
    }

    private List<Option> papers(Viewer viewer, CaseFile file) {
        List<Option> papers = new ArrayList<>();
        letters.ofAgreement(viewer.actor(), file.about().id()).forEach(letter -> papers.add(new Option(letter.key(), letter.title())));
        for (Attachment paper : evidence.ofAgreement(viewer.actor(), file.about().id())) {
            if (paper.removal() == null) {
                papers.add(new Option(paper.key(), paper.shows() + " · " + paper.fileName()));
            }
        }
        return papers;
    }

    private static Screen screen(AnswerPage page) {
        return page.viewer().shell(page.text("answer.title." + page.what())).by(page.text("cases.title"), "/student/cases")
                .by(page.findings(), "/student/cases/" + page.file().id()).show("student/answer", page);
    }

    private static Action action(String what) {
        Action action = ACTIONS.get(what);
        if (action == null) {
            throw new NotThere();
        }
        return action;
    }

    private static boolean isOffered(CaseView view, Action action) {
        return view.offered().stream().anyMatch(step -> step.step().action() == action);
    }
}
