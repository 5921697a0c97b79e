package cn.dingxiang.web;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Errors for programs, as RFC 9457 has them ({@code application/problem+json}). */
public final class Problems {
    private static final String TYPE = "application/problem+json";

    private Problems() { }

    /** @param detail what is wrong and what to do, in words */
    public static MutableHttpResponse<byte[]> of(HttpStatus status, String detail) {
        return of(status, detail, Map.of());
    }

    /** @param more further members, by name */
    public static MutableHttpResponse<byte[]> of(HttpStatus status, String detail, Map<String, String> more) {
        StringBuilder body = new StringBuilder("{\"type\":\"about:blank\",\"title\":\"" + status.getReason() + "\",\"status\":"
                + status.getCode() + ",\"detail\":" + quoted(detail));
        more.forEach((name, value) -> body.append(',').append(quoted(name)).append(':').append(quoted(value)));
        return HttpResponse.<byte[]>status(status).contentType(TYPE).body(body.append('}').toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
