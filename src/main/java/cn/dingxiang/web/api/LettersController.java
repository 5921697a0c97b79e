package cn.dingxiang.web.api;

import cn.dingxiang.casework.letter.IssuedLetter;
import cn.dingxiang.casework.letter.LetterArchive;
import cn.dingxiang.casework.letter.LetterKind;
import cn.dingxiang.casework.letter.LetterQuery;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.nio.charset.StandardCharsets;

/** Letters as they were issued. */
@Controller("/api/v1/letters")
@Secured("letters:read")
@ExecuteOn(TaskExecutors.BLOCKING)
final class LettersController {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Calls calls;
    private final LetterArchive archive;

    LettersController(Calls calls, LetterArchive archive) {
        this.calls = calls;
        this.archive = archive;
    }

    /** The latest first when not said. */
    @Get
    HttpResponse<?> list(Caller caller) {
        return calls.read(caller, () -> {
            Query query = caller.list("within", "kind", "unserved", "search", "sort");
            return Listed.of(archive.list(caller.actor(), new LetterQuery(query.textOrEmpty("within"),
                    query.choice("kind", LetterKind.class), query.isSet("unserved"), query.textOrEmpty("search"),
                    query.sort(ByAge.NEWEST) == ByAge.OLDEST, query.key("after"), query.limit())), CaseTrees::letter);
        });
    }

    @Get("/{id}/document")
    HttpResponse<?> document(Caller caller, long id) {
        return calls.read(caller, () -> {
            caller.query();
            IssuedLetter letter = archive.find(caller.actor(), id);
            return new Document(archive.document(caller.actor(), id), DOCX, letter.kind().title() + "-" + id + ".docx");
        });
    }

    /** The page to print. */
    @Get("/{id}/page")
    HttpResponse<?> page(Caller caller, long id) {
        return calls.read(caller, () -> {
            caller.query();
            IssuedLetter letter = archive.find(caller.actor(), id);
            return new Document(archive.page(caller.actor(), id).getBytes(StandardCharsets.UTF_8), "text/html;charset=utf-8",
                    letter.kind().title() + "-" + id + ".html");
        });
    }
}
