package cn.dingxiang.web;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.nio.charset.StandardCharsets;

/** Errors for programs, as RFC 9457 has them ({@code application/problem+json}). */
public final class Problems {
    private static final String TYPE = "application/problem+json";

    private Problems() { }

    /** @param detail what is wrong and what to do, in words */
    public static MutableHttpResponse<byte[]> of(HttpStatus status, String detail) {
        String said = new String(JsonStringEncoder.getInstance().quoteAsString(detail));
        String body = "{\"type\":\"about:blank\",\"title\":\"" + status.getReason() + "\",\"status\":" + status.getCode()
                + ",\"detail\":\"" + said + "\"}";
        return HttpResponse.<byte[]>status(status).contentType(TYPE).body(body.getBytes(StandardCharsets.UTF_8));
    }
}
