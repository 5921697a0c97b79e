package cn.dingxiang.web.page;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.views.ModelAndView;
import java.util.Map;

/** A template with what it shows; what controllers return. */
public final class Screen extends ModelAndView<Map<String, Object>> {

    static final MediaType HTML = MediaType.of("text/html;charset=utf-8");

    private boolean markedByFirst;

    private Screen(String template, Map<String, Object> model) {
        super(template, model);
    }

    static Screen of(String template, Map<String, Object> model) {
        return new Screen(template, model);
    }

    /** As one that is made from what its first mark stands for alone; see {@link KeptPages}. @param first whether it is */
    public Screen markedByFirst(boolean first) {
        markedByFirst = first;
        return this;
    }

    boolean isMarkedByFirst() {
        return markedByFirst;
    }

    /** With another status than 200, such as 422 for a form that comes back filled in. */
    public MutableHttpResponse<Screen> as(HttpStatus status) {
        return HttpResponse.<Screen>status(status).contentType(HTML).body(this);
    }

    public MutableHttpResponse<Screen> ok() {
        return as(HttpStatus.OK);
    }
}
