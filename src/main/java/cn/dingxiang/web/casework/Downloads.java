package cn.dingxiang.web.casework;

import io.micronaut.http.HttpResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Files handed out: always to be saved, never shown as a page of ours. */
public final class Downloads {

    private Downloads() { }

    /** @param name made harmless before; its letters may be Chinese */
    public static HttpResponse<byte[]> file(byte[] content, String name, String mediaType) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return HttpResponse.ok(content).contentType(mediaType)
                .header("Content-Disposition", "attachment; filename=\"file\"; filename*=UTF-8''" + encoded)
                .header("Content-Security-Policy", "default-src 'none'; sandbox");
    }
}
