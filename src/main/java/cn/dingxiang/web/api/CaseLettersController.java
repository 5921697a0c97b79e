package cn.dingxiang.web.api;

import cn.dingxiang.agreement.Fields;
import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.casework.CaseFile;
import cn.dingxiang.casework.CaseLetters;
import cn.dingxiang.casework.StepLetter;
import cn.dingxiang.casework.letter.IssuedLetter;
import cn.dingxiang.casework.letter.LetterField;
import cn.dingxiang.casework.letter.LetterKind;
import cn.dingxiang.casework.letter.NoticeProofs;
import cn.dingxiang.timeline.Party;
import cn.dingxiang.work.task.LetterJobs;
import io.micronaut.core.annotation.Nullable;
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
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Letters of cases that go with no step, or follow one: what the records fill in, a look before, issuing; and reminders for many cases. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CaseLettersController {
    private final Calls calls;
    private final ReachedCases cases;
    private final CaseLetters letters;
    private final NoticeProofs proofs;
    private final LetterJobs jobs;

    CaseLettersController(Calls calls, ReachedCases cases, CaseLetters letters, NoticeProofs proofs, LetterJobs jobs) {
        this.calls = calls;
        this.cases = cases;
        this.letters = letters;
        this.proofs = proofs;
        this.jobs = jobs;
    }

    /** What must be given for a letter of a kind, with what the records can fill in of it. */
    @Get("/cases/{id}/letter-fields")
    @Secured("letters:read")
    HttpResponse<?> fields(Caller caller, long id) {
        return calls.read(caller, () -> {
            Query query = caller.query("kind");
            cases.look(caller, id);
            LetterKind kind = query.choice("kind", LetterKind.class);
            if (kind == null) {
                throw new MalformedInput("kind", "missing");
            }
            Map<LetterField, String> suggested = AgreementsController.resolved(() -> letters.suggested(caller.actor(), id, kind));
            Map<String, Object> given = new LinkedHashMap<>();
            kind.given().forEach(field -> given.put(field.label(), suggested.get(field)));
            return Tree.of("kind", kind, "title", kind.title(), "given", given);
        });
    }

    /** The letter as it would be issued, as a page: {@code {kind, addressee, mail, given}}. Nothing is stored; also for one with a step. */
    @Post("/cases/{id}/letter-previews")
    @Consumes(MediaType.ALL)
    @Secured("letters:read")
    HttpResponse<?> preview(Caller caller, long id, @Nullable @Body byte[] body) {
        return calls.ask(caller, body, tree -> {
            caller.query();
            Fields fields = Fields.of(tree, "");
            fields.known("kind", "addressee", "mail", "given");
            cases.look(caller, id);
            LetterKind kind = fields.choice("kind", LetterKind.class);
            StepLetter letter = StepBody.letter(fields);
            String page = AgreementsController.resolved(() -> letters.preview(caller.actor(), id, kind, letter)).page();
            return new Document(page.getBytes(StandardCharsets.UTF_8), "text/html;charset=utf-8", kind.title() + ".html");
        });
    }

    /** Issues one: {@code {kind, version, addressee, mail, given}}, on the case as it was read. */
    @Post("/cases/{id}/letters")
    @Consumes(MediaType.ALL)
    @Secured("letters:write")
    HttpResponse<?> issue(Caller caller, long id, @Nullable @Body byte[] body) {
        return calls.write(caller, body, fields -> {
            caller.query();
            fields.known("kind", "version", "addressee", "mail", "given");
            CaseFile file = cases.find(caller, id);
            if (fields.integer("version") != file.version()) {
                throw new ApiProblem(HttpStatus.CONFLICT, "case-meanwhile");
            }
            LetterKind kind = fields.choice("kind", LetterKind.class);
            StepLetter letter = StepBody.letter(fields);
            IssuedLetter issued = AgreementsController.resolved(() -> letters.issue(caller.actor(), id, kind, letter));
            return Answer.created("/api/v1/letters/" + issued.id(), CaseTrees.letter(proofs.of(caller.actor(), issued.id())));
        });
    }

    /** A reminder each, as a job: {@code {cases, given}}. */
    @Post("/letters/reminders")
    @Consumes(MediaType.ALL)
    @Secured("letters:write")
    HttpResponse<?> remind(Caller caller, @Nullable @Body byte[] body) {
        return calls.write(caller, body, fields -> {
            caller.query();
            fields.known("cases", "given");
            List<CaseFile> chosen = Bodies.keys(fields, "cases").stream().distinct().map(id -> cases.find(caller, id)).toList();
            Map<LetterField, String> given = StepBody.given(fields);
            for (LetterField field : LetterKind.REMINDER.given()) {
                if (!given.containsKey(field)) {
                    throw new MalformedInput("given." + field.label(), "missing");
                }
            }
            for (CaseFile file : chosen) {
                if (file.party() != Party.STUDENT || !file.isUndecided() || file.state().isEnded()) {
                    throw new ApiProblem(HttpStatus.CONFLICT, "no-reminder", Long.toString(file.id()));
                }
            }
            return Answer.queued(jobs.issue(caller.actor(), LetterKind.REMINDER, chosen.stream()
                    .map(file -> new LetterJobs.About(file.about().id(), file.id())).toList(), given));
        });
    }
}
