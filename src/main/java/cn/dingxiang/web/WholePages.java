package cn.dingxiang.web;

import io.micronaut.core.io.Writable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.io.IOException;
import java.io.StringWriter;

/**
 * Renders a page whole before any of it goes out: a template that fails is then an error like any other, and not an answer that never
 * ends.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class WholePages implements Ordered {

    @ResponseFilter
    void render(MutableHttpResponse<?> response) throws IOException {
        if (response.body() instanceof Writable page) {
            StringWriter whole = new StringWriter();
            page.writeTo(whole);
            response.body(whole.toString());
        }
    }

    /** Outside of what turns a template and its model into something that can be written. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.RENDERING.before();
    }
}
