package cn.dingxiang.web;

import cn.dingxiang.web.page.KeptPages;
import io.micronaut.core.io.Writable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.io.IOException;

/**
 * Renders a page whole before any of it goes out: a template that fails is then an error like any other, and not an answer that never
 * ends.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class WholePages implements Ordered {
    private final KeptPages kept;

    WholePages(KeptPages kept) {
        this.kept = kept;
    }

    @ResponseFilter
    void render(HttpRequest<?> request, MutableHttpResponse<?> response) throws IOException {
        if (response.body() instanceof Writable page) {
            PageWriter whole = new PageWriter();
            page.writeTo(whole);
            response.body(kept.rendered(request, response, whole.toString()));
        }
    }

    /** Outside of what turns a template and its model into something that can be written. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.RENDERING.before();
    }
}
