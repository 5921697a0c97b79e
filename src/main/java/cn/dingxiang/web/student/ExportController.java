package cn.dingxiang.web.student;

import cn.dingxiang.review.own.OwnFile;
import cn.dingxiang.web.page.Viewer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** {@code /student/export}: all that is kept about me, as one workbook, streamed from a file that is gone once it was sent. */
@Controller("/student/export")
@Secured("STUDENT")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ExportController {
    private static final MediaType WORKBOOK = MediaType.of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final OwnFile file;

    ExportController(OwnFile file) {
        this.file = file;
    }

    @Get
    HttpResponse<StreamedFile> export(Viewer viewer) throws IOException {
        Path written = Files.createTempFile("own-file", ".xlsx");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(written))) {
            file.write(viewer.actor(), viewer.locale(), out);
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(written);
            throw failure;
        }
        String name = URLEncoder.encode(StudentWords.say(viewer.locale(), "export.name") + "-" + viewer.today() + ".xlsx", StandardCharsets.UTF_8)
                .replace("+", "%20");
        return HttpResponse.ok(new StreamedFile(Files.newInputStream(written, StandardOpenOption.DELETE_ON_CLOSE), WORKBOOK))
                .header("Content-Disposition", "attachment; filename=\"file.xlsx\"; filename*=UTF-8''" + name);
    }
}
