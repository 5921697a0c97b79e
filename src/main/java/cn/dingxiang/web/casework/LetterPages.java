package cn.dingxiang.web.casework;

import io.micronaut.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Letters and proofs as pages of their own: with the style they carry, and nothing else. */
public final class LetterPages {
    private static final String CONTENT = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'none'";

    private LetterPages() { }

    public static HttpResponse<byte[]> printed(String page) {
        return HttpResponse.ok(page.getBytes(StandardCharsets.UTF_8)).contentType("text/html;charset=utf-8")
                .header("Content-Security-Policy", CONTENT);
    }
}
