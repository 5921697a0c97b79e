package cn.dingxiang.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Locale;

/** Refuses more than a form or a list can need where anybody may write, before anything reads it. */
@ServerFilter({"/confirm/**", "/api/v1/ban-checks"})
final class BodyLimit implements Ordered {
    private static final long MOST_BYTES = 128 * 1024;

    @RequestFilter
    @Nullable
    HttpResponse<?> refuse(HttpRequest<?> request) {
        if (!request.getMethod().permitsRequestBody() || request.getContentLength() >= 0 && request.getContentLength() <= MOST_BYTES) {
            return null;
        }
        boolean unsaid = request.getContentLength() < 0;
        boolean english = Languages.of(request).equals(Locale.ENGLISH);
        HttpStatus status = unsaid ? HttpStatus.LENGTH_REQUIRED : HttpStatus.REQUEST_ENTITY_TOO_LARGE;
        String say = english ? (unsaid ? "Say how long the body is (Content-Length)." : "Too much was sent; nothing was recorded. Send less.")
                : unsaid ? "请注明内容长度（Content-Length）。" : "提交的内容过大，没有记录；请缩短后重试。";
        if (request.getPath().startsWith("/api/")) {
            return HttpResponse.status(status).contentType("application/problem+json")
                    .body("{\"type\":\"about:blank\",\"title\":\"" + status.getReason() + "\",\"status\":" + status.getCode()
                            + ",\"detail\":\"" + say + "\"}");
        }
        return HttpResponse.status(status).contentType(MediaType.TEXT_PLAIN + ";charset=utf-8").body(say);
    }
}
