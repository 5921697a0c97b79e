package cn.dingxiang.web.intake;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.types.files.StreamedFile;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Files handed out: always to be saved, never shown as a page of ours. */
final class Handed {
    private Handed() { }

    /** @param content closed when it has been sent @param name made harmless before; its letters may be Chinese */
    static HttpResponse<StreamedFile> out(InputStream content, String name) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return HttpResponse.ok(new StreamedFile(content, MediaType.APPLICATION_OCTET_STREAM_TYPE))
                .header("Content-Disposition", "attachment; filename=\"file\"; filename*=UTF-8''" + encoded)
                .header("Content-Security-Policy", "default-src 'none'; sandbox");
    }
}
