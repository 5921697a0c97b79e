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
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.codec.CodecException;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ViewsRendererLocator;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
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
public final class Errors {
    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);
    private static final Bundle WORDS = Bundle.named("cn.dingxiang.web.page.words");
    private static final int REFERENCE = 8;

    private final ViewerBinder viewers;
    private final ViewsRendererLocator renderers;

    Errors(ViewerBinder viewers, ViewsRendererLocator renderers) {
        this.viewers = viewers;
        this.renderers = renderers;
    }

    @Error(global = true, status = HttpStatus.NOT_FOUND)
    HttpResponse<?> notFound(HttpRequest<?> request) {
        return say(request, HttpStatus.NOT_FOUND, "not-found");
    }

    @Error(global = true, status = HttpStatus.METHOD_NOT_ALLOWED)
    HttpResponse<?> notAllowed(HttpRequest<?> request) {
        return say(request, HttpStatus.METHOD_NOT_ALLOWED, "not-found");
    }

    @Error(global = true, status = HttpStatus.REQUEST_ENTITY_TOO_LARGE)
    HttpResponse<?> tooLarge(HttpRequest<?> request) {
        return say(request, HttpStatus.REQUEST_ENTITY_TOO_LARGE, "too-large");
    }

    @Error(global = true)
    HttpResponse<?> notThere(HttpRequest<?> request, NotThere failure) {
        return notFound(request);
    }

    /** An address that does not read as one of ours. */
    @Error(global = true)
    HttpResponse<?> notRead(HttpRequest<?> request, ConversionErrorException failure) {
        return notFound(request);
    }

    @Error(global = true)
    HttpResponse<?> notGiven(HttpRequest<?> request, UnsatisfiedRouteException failure) {
        return say(request, HttpStatus.BAD_REQUEST, "bad-request");
    }

    @Error(global = true)
    HttpResponse<?> tooLong(HttpRequest<?> request, ContentLengthExceededException failure) {
        return tooLarge(request);
    }

    @Error(global = true)
    HttpResponse<?> notUnderstood(HttpRequest<?> request, CodecException failure) {
        return say(request, HttpStatus.BAD_REQUEST, "bad-request");
    }

    @Error(global = true, status = HttpStatus.BAD_REQUEST)
    HttpResponse<?> badRequest(HttpRequest<?> request) {
        return say(request, HttpStatus.BAD_REQUEST, "bad-request");
    }

    @Error(global = true, status = HttpStatus.UNSUPPORTED_MEDIA_TYPE)
    HttpResponse<?> notAForm(HttpRequest<?> request) {
        return say(request, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "bad-request");
    }

    /** Something refused with words of its own. */
    @Error(global = true)
    HttpResponse<?> explained(HttpRequest<?> request, ExplainedFailure failure) {
        return refused(request, failure);
    }

    @Error(global = true)
    HttpResponse<?> failed(HttpRequest<?> request, Throwable failure) {
        if (failure instanceof Explained explained) {
            return refused(request, explained);
        }
        String reference = UUID.randomUUID().toString().substring(0, REFERENCE);
        LOG.error("{} {} failed, reference {}", request.getMethod(), request.getPath(), reference, failure);
        Locale locale = Languages.of(request);
        return answer(request, HttpStatus.INTERNAL_SERVER_ERROR, WORDS.text(locale, "error.failed.title"),
                List.of(WORDS.text(locale, "error.failed")), reference);
    }

    /** Somebody signed in may not open this. */
    public HttpResponse<?> forbidden(HttpRequest<?> request) {
        return say(request, HttpStatus.FORBIDDEN, "forbidden");
    }

    private HttpResponse<?> refused(HttpRequest<?> request, Explained failure) {
        Locale locale = Languages.of(request);
        return answer(request, HttpStatus.CONFLICT, WORDS.text(locale, "error.refused.title"),
                failure.explain(locale).lines().toList(), "");
    }

    private HttpResponse<?> say(HttpRequest<?> request, HttpStatus status, String key) {
        Locale locale = Languages.of(request);
        return answer(request, status, WORDS.text(locale, "error." + key + ".title"), List.of(WORDS.text(locale, "error." + key)), "");
    }

    private HttpResponse<?> answer(HttpRequest<?> request, HttpStatus status, String title, List<String> lines, String reference) {
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
