package cn.dingxiang.web.api;

import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.casework.CaseFile;
import cn.dingxiang.casework.evidence.Attachment;
import cn.dingxiang.casework.evidence.Evidence;
import cn.dingxiang.casework.evidence.NewAttachment;
import cn.dingxiang.web.page.NotThere;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
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
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files for and against in a case: what is no PDF, JPEG or PNG by its content is not taken, whatever it is called. */
@Controller("/api/v1/cases/{id}/attachments")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AttachmentsController {
    private final Calls calls;
    private final ReachedCases cases;
    private final Evidence evidence;

    AttachmentsController(Calls calls, ReachedCases cases, Evidence evidence) {
        this.calls = calls;
        this.cases = cases;
        this.evidence = evidence;
    }

    /** All of the case, the removed ones too. */
    @Get
    @Secured("cases:read")
    HttpResponse<?> list(Caller caller, long id) {
        return calls.read(caller, () -> {
            caller.query();
            cases.look(caller, id);
            return Listed.all(evidence.ofCase(caller.actor(), id), CaseTrees::attachment);
        });
    }

    /** Attaches a file: the parts {@code file} and {@code shows}, what it shows. */
    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Secured("cases:write")
    HttpResponse<?> attach(Caller caller, long id, @Nullable @Part("file") CompletedFileUpload file,
                           @Nullable @Part("shows") String shows) {
        byte[] content = bytes(file);
        String name = file == null || file.getFilename() == null ? "" : file.getFilename();
        return calls.writeRaw(caller, whole(name, shows, content), () -> {
            caller.query();
            CaseFile found = cases.find(caller, id);
            if (file == null) {
                throw new MalformedInput("file", "missing");
            }
            if (shows == null || shows.isBlank()) {
                throw new MalformedInput("shows", "missing");
            }
            try {
                Attachment added = evidence.attach(caller.actor(), new NewAttachment(found.about().id(), id, name, shows),
                        new ByteArrayInputStream(content));
                return Answer.created("/api/v1/cases/" + id + "/attachments/" + added.id(), CaseTrees.attachment(added));
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        });
    }

    /** The file itself, as what its content is. */
    @Get("/{attachment}")
    @Secured("cases:read")
    HttpResponse<?> open(Caller caller, long id, long attachment) {
        return calls.read(caller, () -> {
            caller.query();
            Attachment known = known(caller, id, attachment);
            return new Document(evidence.open(caller.actor(), attachment), known.file().type().mediaType(), known.fileName());
        });
    }

    /** It counts no longer: {@code {reason}}; it stays to be seen. */
    @Post("/{attachment}/removal")
    @Consumes(MediaType.ALL)
    @Secured("cases:write")
    HttpResponse<?> remove(Caller caller, long id, long attachment, @Nullable @Body byte[] body) {
        return calls.write(caller, body, fields -> {
            caller.query();
            fields.known("reason");
            known(caller, id, attachment);
            evidence.remove(caller.actor(), attachment, fields.text("reason"));
            return Answer.ok(CaseTrees.attachment(evidence.find(caller.actor(), attachment)));
        });
    }

    /** One of this case. */
    private Attachment known(Caller caller, long id, long attachment) {
        cases.find(caller, id);
        Attachment found = evidence.find(caller.actor(), attachment);
        if (found.caseId() == null || found.caseId() != id) {
            throw new NotThere();
        }
        return found;
    }

    /** What makes it the same request: the boundary between its parts does not. */
    private static byte[] whole(String name, String shows, byte[] content) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes((name + "\n" + shows + "\n").getBytes(StandardCharsets.UTF_8));
        whole.writeBytes(content);
        return whole.toByteArray();
    }

    private static byte[] bytes(CompletedFileUpload file) {
        if (file == null) {
            return new byte[0];
        }
        try (InputStream in = file.getInputStream()) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
