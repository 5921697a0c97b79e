package cn.dingxiang.web.student;

import cn.dingxiang.casework.evidence.Attachment;
import cn.dingxiang.casework.evidence.Evidence;
import cn.dingxiang.casework.letter.IssuedLetter;
import cn.dingxiang.casework.letter.LetterArchive;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.directory.audit.Looks;
import cn.dingxiang.web.casework.Downloads;
import cn.dingxiang.web.casework.LetterPages;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.NotThere;
import cn.dingxiang.web.page.Screen;
import cn.dingxiang.web.page.Viewer;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** {@code /student/documents}: what I brought, and the letters addressed to me. */
@Controller("/student/documents")
@Secured("STUDENT")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DocumentController {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Own own;
    private final Uploads uploads;
    private final Evidence evidence;
    private final LetterArchive letters;
    private final Looks looks;

    DocumentController(Own own, Uploads uploads, Evidence evidence, LetterArchive letters, Looks looks) {
        this.own = own;
        this.uploads = uploads;
        this.evidence = evidence;
        this.letters = letters;
        this.looks = looks;
    }

    @Get
    Screen show(Viewer viewer) {
        return screen(viewer, Form.blank());
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> bring(Viewer viewer, @Nullable @Part("file") CompletedFileUpload file, @Nullable @Part("shows") String shows)
            throws IOException {
        Mine mine = own.mine(viewer);
        if (!mine.isBound()) {
            throw new NotThere();
        }
        Form form = Form.filled(Map.of("shows", shows == null ? "" : shows));
        Uploads.Brought brought = uploads.bring(viewer, mine.file().id(), null, file, shows);
        if (brought.paper() == null) {
            form = form.with(brought.field(), brought.problem().isEmpty() ? StudentWords.say(viewer.locale(), "upload.none") : brought.problem());
            return screen(viewer, form).as(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        String kept = mine.kept();
        return HttpResponse.ok().header("HX-Redirect", "/student/documents" + kept + (kept.isEmpty() ? "?" : "&") + "said=brought");
    }

    @Get("/{id}")
    HttpResponse<byte[]> open(Viewer viewer, long id) {
        try {
            Attachment known = evidence.find(viewer.actor(), id);
            return Downloads.file(evidence.open(viewer.actor(), id), known.fileName(), known.file().type().mediaType());
        } catch (Refused notMine) {
            throw new NotThere();
        }
    }

    /** A letter as it was issued, to read and print. */
    @Get("/letters/{id}")
    HttpResponse<byte[]> letter(Viewer viewer, long id) {
        found(viewer, id);
        return LetterPages.printed(letters.page(viewer.actor(), id));
    }

    @Get("/letters/{id}/document")
    HttpResponse<byte[]> document(Viewer viewer, long id) {
        IssuedLetter letter = found(viewer, id);
        return Downloads.file(letters.document(viewer.actor(), id), letter.kind().title() + " " + letter.number().text() + ".docx", DOCX);
    }

    private IssuedLetter found(Viewer viewer, long id) {
        try {
            return letters.find(viewer.actor(), id);
        } catch (Refused notMine) {
            throw new NotThere();
        }
    }

    private Screen screen(Viewer viewer, Form form) {
        Mine mine = own.mine(viewer);
        List<Attachment> papers = new ArrayList<>();
        List<IssuedLetter> mailed = new ArrayList<>();
        if (mine.isBound()) {
            looks.looked(viewer.actor(), Looks.What.PERSON, "agreement:" + mine.file().id(), mine.file().signed().county(), null);
            papers.addAll(evidence.ofAgreement(viewer.actor(), mine.file().id()));
            mailed.addAll(letters.ofAgreement(viewer.actor(), mine.file().id()));
            Collections.reverse(papers);
            Collections.reverse(mailed);
        }
        DocumentsPage page = new DocumentsPage(viewer, mine, papers, mailed, form);
        return viewer.shell(page.text("documents.title")).saying(StudentWords.BUNDLE).show("student/documents", page);
    }
}
