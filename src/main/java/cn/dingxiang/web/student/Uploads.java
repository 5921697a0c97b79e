package cn.dingxiang.web.student;

import cn.dingxiang.casework.evidence.Attachment;
import cn.dingxiang.casework.evidence.BadFile;
import cn.dingxiang.casework.evidence.Evidence;
import cn.dingxiang.casework.evidence.NewAttachment;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.web.page.Viewer;
import io.micronaut.http.multipart.CompletedFileUpload;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;

/** Files that come with a student's form. */
@Singleton
final class Uploads {
    private final Evidence evidence;

    Uploads(Evidence evidence) {
        this.evidence = evidence;
    }

    /**
     * What became of a file.
     *
     * @param paper   null when none was brought, or it was not taken
     * @param field   the field the problem is about
     * @param problem why it was not taken; empty when there was none
     */
    record Brought(Attachment paper, String field, String problem) { }

    /** @param caseId the case it belongs to; null for none */
    Brought bring(Viewer viewer, long agreement, Long caseId, CompletedFileUpload file, String shows) throws IOException {
        if (file == null || file.getFilename() == null || file.getFilename().isBlank()) {
            return new Brought(null, "file", "");
        }
        try (InputStream content = file.getInputStream()) {
            return new Brought(evidence.attach(viewer.actor(), new NewAttachment(agreement, caseId, file.getFilename(),
                    shows == null ? "" : shows), content), "file", "");
        } catch (BadFile bad) {
            return new Brought(null, "file", bad.explain(viewer.locale()));
        } catch (Refused refused) {
            return new Brought(null, "shows", refused.explain(viewer.locale()));
        }
    }
}
