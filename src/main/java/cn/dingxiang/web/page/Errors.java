package cn.dingxiang.web.page;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.agreement.Explained;
import cn.dingxiang.agreement.ExplainedFailure;
import cn.dingxiang.web.Languages;
import cn.dingxiang.web.Problems;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ViewsRendererLocator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Errors no page handles itself: in words, with a reference for support where we are at fault; as problem details under {@code /api}. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
public final class Errors implements ErrorResponseProcessor<Object> {
    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);
    private static final Bundle WORDS = Bundle.named("cn.dingxiang.web.page.words");
    private static final int REFERENCE = 8;

    private final ViewerBinder viewers;
    private final ViewsRendererLocator renderers;

    Errors(ViewerBinder viewers, ViewsRendererLocator renderers) {
        this.viewers = viewers;
        this.renderers = renderers;
    }

    @Error(global = true)
    HttpResponse<?> notThere(HttpRequest<?> request, NotThere failure) {
        return say(request, HttpStatus.NOT_FOUND);
    }

    /** An address that does not read as one of ours. */
    @Error(global = true)
    HttpResponse<?> notRead(HttpRequest<?> request, ConversionErrorException failure) {
        return say(request, HttpStatus.NOT_FOUND);
    }

    /** Something refused with words of its own. */
    @Error(global = true)
    HttpResponse<?> explained(HttpRequest<?> request, ExplainedFailure failure) {
        return refused(request, failure);
    }

    /** Whatever no page answers itself, such as an address without a page. */
    @Override
    public MutableHttpResponse<Object> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        Throwable cause = context.getRootCause().orElse(null);
        HttpRequest<?> request = context.getRequest();
        MutableHttpResponse<?> answer = cause instanceof Explained explained ? refused(request, explained)
                : response.status().getCode() < HttpStatus.INTERNAL_SERVER_ERROR.getCode() ? say(request, response.status())
                : failed(request, cause);
        response.getHeaders().forEach((name, values) -> values.forEach(value -> {
            if (!answer.getHeaders().contains(name)) {
                answer.header(name, value);
            }
        }));
        return answer.body((Object) answer.body());
    }

    private MutableHttpResponse<?> failed(HttpRequest<?> request, Throwable failure) {
        String reference = UUID.randomUUID().toString().substring(0, REFERENCE);
        LOG.error("{} {} failed, reference {}", request.getMethod(), request.getPath(), reference, failure);
        Locale locale = Languages.of(request);
        return answer(request, HttpStatus.INTERNAL_SERVER_ERROR, WORDS.text(locale, "error.failed.title"),
                List.of(WORDS.text(locale, "error.failed")), reference);
    }

    /** Somebody signed in may not open this. */
    public HttpResponse<?> forbidden(HttpRequest<?> request) {
        return say(request, HttpStatus.FORBIDDEN);
    }

    private MutableHttpResponse<?> refused(HttpRequest<?> request, Explained failure) {
        Locale locale = Languages.of(request);
        return answer(request, HttpStatus.CONFLICT, WORDS.text(locale, "error.refused.title"),
                failure.explain(locale).lines().toList(), "");
    }

    private MutableHttpResponse<?> say(HttpRequest<?> request, HttpStatus status) {
        Locale locale = Languages.of(request);
        String key = switch (status) {
            case NOT_FOUND, METHOD_NOT_ALLOWED, NOT_ACCEPTABLE -> "not-found";
            case UNAUTHORIZED, FORBIDDEN -> "forbidden";
            case REQUEST_ENTITY_TOO_LARGE -> "too-large";
            default -> "bad-request";
        };
        return answer(request, status, WORDS.text(locale, "error." + key + ".title"), List.of(WORDS.text(locale, "error." + key)), "");
    }

    private MutableHttpResponse<?> answer(HttpRequest<?> request, HttpStatus status, String title, List<String> lines, String reference) {
        Locale locale = Languages.of(request);
        ErrorPage page = new ErrorPage(locale, lines, reference);
        if (request.getPath().startsWith("/api/")) {
            return Problems.of(status, String.join("\n", lines) + (reference.isEmpty() ? "" : " " + page.text("error.reference", reference)));
        }
        Shell shell = viewers.viewer(request).map(viewer -> viewer.shell(title))
                .orElseGet(() -> Shell.outside(title, locale, request.getUri().toString()));
        return HttpResponse.status(status).contentType("text/html;charset=utf-8").body(rendered(shell.show("error/page", page), request));
    }

    /** What turns people away stands outside of what renders pages, so errors are rendered here. */
    private String rendered(Screen screen, HttpRequest<?> request) {
        String template = screen.getView().orElseThrow();
        Map<String, Object> model = screen.getModel().orElseThrow();
        StringWriter text = new StringWriter();
        try {
            renderers.resolveViewsRenderer(template, "text/html", model).orElseThrow().render(template, model, request).writeTo(text);
        } catch (IOException neverToMemory) {
            throw new UncheckedIOException(neverToMemory);
        }
        return text.toString();
    }
}
