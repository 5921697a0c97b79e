package cn.dingxiang.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Tells browsers what a page may do: its own files only, no inline script, no frame, and no address handed on to other sites (forms of ours say where they come from). */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class SafetyHeaders {
    private static final String CONTENT = "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; object-src 'none';"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @ResponseFilter
    void protect(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (!response.getHeaders().contains("Content-Security-Policy")) {
            response.header("Content-Security-Policy", CONTENT);
        }
        response.header("X-Content-Type-Options", "nosniff");
        response.header("Referrer-Policy", "same-origin");
        if (request.getPath().startsWith("/webjars/")) {
            response.header("Cache-Control", "public, max-age=31536000, immutable");
        } else if (request.getPath().startsWith("/assets/")) {
            response.header("Cache-Control", "public, max-age=3600");
        } else {
            response.header("Cache-Control", "no-store");
        }
    }
}
