package cn.dingxiang.web.intake;

import cn.dingxiang.directory.Refused;
import cn.dingxiang.web.page.NotThere;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.work.KeptFile;
import cn.dingxiang.work.KeptFiles;
import cn.dingxiang.work.WorkWords;
import io.micronaut.http.multipart.CompletedFileUpload;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;

/** Files as people bring them. */
@Singleton
final class Uploads {
    private final KeptFiles files;

    Uploads(KeptFiles files) {
        this.files = files;
    }

    /** Keeps one. @param file null when none was chosen @throws Refused in words, when it is none, empty or too large */
    KeptFile keep(Viewer viewer, CompletedFileUpload file) throws IOException {
        if (file == null || file.getFilename() == null || file.getFilename().isBlank()) {
            throw WorkWords.refused("file-empty");
        }
        try (InputStream content = file.getInputStream()) {
            return files.keep(viewer.actor(), file.getFilename(), content);
        }
    }

    /** One that the viewer brought before. @throws NotThere when there is none, or it is somebody else's */
    KeptFile find(Viewer viewer, long id) {
        try {
            return files.find(viewer.actor(), id);
        } catch (Refused gone) {
            throw new NotThere();
        }
    }
}
