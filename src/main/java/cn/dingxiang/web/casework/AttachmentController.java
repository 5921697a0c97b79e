package cn.dingxiang.web.casework;

import cn.dingxiang.agreement.Explained;
import cn.dingxiang.casework.CaseView;
import cn.dingxiang.casework.evidence.Attachment;
import cn.dingxiang.casework.evidence.BadFile;
import cn.dingxiang.casework.evidence.Evidence;
import cn.dingxiang.casework.evidence.NewAttachment;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.NotThere;
import cn.dingxiang.web.page.Viewer;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
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
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code /cases/…/attachments}: files for and against. */
@Controller("/cases/{id}/attachments")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER", "PREFECTURE", "PROVINCE"})
final class AttachmentController {
    private final CasePages pages;
    private final Evidence evidence;

    AttachmentController(CasePages pages, Evidence evidence) {
        this.pages = pages;
        this.evidence = evidence;
    }

    /** @param step the step whose form to go back to; empty for the case's page */
    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> attach(Viewer viewer, long id, @Nullable @Part("file") CompletedFileUpload file, @Nullable @Part("shows") String shows,
                           @Nullable @Part("step") String step) throws IOException {
        CaseView view = pages.open(viewer, id);
        Form form = Form.filled(Map.of("shows", shows == null ? "" : shows));
        if (file == null || file.getFilename() == null || file.getFilename().isBlank()) {
            form = form.with("file", CaseWords.WORDS.text(viewer.locale(), "file.none"));
        } else {
            try (InputStream content = file.getInputStream()) {
                evidence.attach(viewer.actor(), new NewAttachment(view.file().about().id(), id, file.getFilename(), shows == null ? "" : shows),
                        content);
                return HttpResponse.ok().header("HX-Redirect", back(id, step));
            } catch (BadFile | Refused refused) {
                form = form.with(refused instanceof BadFile ? "file" : "shows", ((Explained) refused).explain(viewer.locale()));
            }
        }
        CasePage page = pages.page(viewer, id, "", form);
        return CaseController.shell(viewer, page).show("casework/case", page).as(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    /** The file itself: as what its content is, never opened as a page of ours. */
    @Get("/{attachment}")
    @Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER", "PREFECTURE", "PROVINCE", "AUDITOR"})
    HttpResponse<byte[]> open(Viewer viewer, long id, long attachment) {
        CaseView view = pages.open(viewer, id);
        try {
            Attachment known = evidence.find(viewer.actor(), attachment);
            if (known.agreement() != view.file().about().id()) {
                throw new NotThere();
            }
            return Downloads.file(evidence.open(viewer.actor(), attachment), known.fileName(), known.file().type().mediaType());
        } catch (Refused elsewhere) {
            throw new NotThere();
        }
    }

    @Post("/{attachment}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(Viewer viewer, long id, long attachment, @Body Map<String, Object> typed) {
        CaseView view = pages.open(viewer, id);
        if (view.evidence().stream().noneMatch(paper -> paper.id() == attachment)) {
            throw new NotThere();
        }
        Form form = Form.of(typed);
        try {
            evidence.remove(viewer.actor(), attachment, form.value("reason"));
            return HttpResponse.seeOther(URI.create("/cases/" + id + "?said=removed#papers"));
        } catch (Refused refused) {
            Map<String, String> values = new LinkedHashMap<>(form.values());
            values.put("removing", Long.toString(attachment));
            CasePage page = pages.page(viewer, id, "", Form.filled(values).with("reason-" + attachment, refused.explain(viewer.locale())));
            return CaseController.shell(viewer, page).show("casework/case", page).as(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private static String back(long id, String step) {
        return step == null || !step.matches("[A-Z_]{3,40}") ? "/cases/" + id + "?said=attached#papers"
                : "/cases/" + id + "/steps/" + URLEncoder.encode(step, StandardCharsets.UTF_8);
    }
}
