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

/** Refuses more than a form or a list can need where anybody or a program may write, before anything reads it. */
@ServerFilter({"/confirm/**", "/api/v1/**"})
final class BodyLimit {
    private static final long MOST_BYTES = 128 * 1024;
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
        if (carriesNothing || length >= 0 && length <= most(request.getPath())) {
            return null;
        }
        HttpStatus status = length < 0 ? HttpStatus.LENGTH_REQUIRED : HttpStatus.REQUEST_ENTITY_TOO_LARGE;
        String say = Bundle.named("cn.dingxiang.web.words").text(Languages.of(request), length < 0 ? "body.length" : "body.too-large");
        return request.getPath().startsWith("/api/") ? Problems.of(status, say)
                : HttpResponse.status(status).contentType(MediaType.TEXT_PLAIN + ";charset=utf-8").body(say);
    }

    private static long most(String path) {
        return ATTACHMENTS.matcher(path).matches() ? MOST_BYTES_ATTACHED : MORE.getOrDefault(path, MOST_BYTES);
    }
}
