package cn.dingxiang.web;

import cn.dingxiang.agreement.Bundle;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Map;
import java.util.regex.Pattern;

/** Refuses more than a form or a list can need, before anything reads it. Files, which come in parts, have a limit of their own. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class BodyLimit {
    /** Where anybody or a program may write. */
    private static final Pattern OPEN = Pattern.compile("/(confirm|sign-in|activate|reset|oauth|api/v1)(/.*)?");
    private static final long MOST_BYTES = 128 * 1024;
    /** Of a form of somebody signed in: a draft policy, or everybody of a long list ticked. */
    private static final long MOST_BYTES_SIGNED_IN = 2L << 20;
    private static final Map<String, Long> MORE = Map.of("/api/v1/files", 60L << 20, "/api/v1/evaluations", 8L << 20,
            "/api/v1/policies/drafts", 2L << 20);
    /** What comes in parts: the largest attachment there can be, and what is said of it. */
    private static final Pattern ATTACHMENTS = Pattern.compile("/api/v1/cases/[0-9]{1,18}/attachments");
    private static final long MOST_BYTES_ATTACHED = 60L << 20;

    /** Null lets the request pass. */
    @RequestFilter
    @Nullable
    HttpResponse<?> refuse(HttpRequest<?> request) {
        long length = request.getContentLength();
        boolean carriesNothing = !request.getMethod().permitsRequestBody();
        boolean open = OPEN.matcher(request.getPath()).matches();
        boolean inParts = request.getContentType().filter(MediaType.MULTIPART_FORM_DATA_TYPE::equals).isPresent();
        if (carriesNothing || !open && (inParts || length < 0) || length >= 0 && length <= most(open, request.getPath())) {
            return null;
        }
        HttpStatus status = length < 0 ? HttpStatus.LENGTH_REQUIRED : HttpStatus.REQUEST_ENTITY_TOO_LARGE;
        String say = Bundle.named("cn.dingxiang.web.words").text(Languages.of(request), length < 0 ? "body.length" : "body.too-large");
        return request.getPath().startsWith("/api/") ? Problems.of(status, say)
                : HttpResponse.status(status).contentType(MediaType.TEXT_PLAIN + ";charset=utf-8").body(say);
    }

    private static long most(boolean open, String path) {
        return !open ? MOST_BYTES_SIGNED_IN : ATTACHMENTS.matcher(path).matches() ? MOST_BYTES_ATTACHED : MORE.getOrDefault(path, MOST_BYTES);
    }
}
