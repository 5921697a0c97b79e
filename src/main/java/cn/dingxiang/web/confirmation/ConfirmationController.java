package cn.dingxiang.web.confirmation;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.confirmation.Confirmations;
import cn.dingxiang.confirmation.LinkState;
import cn.dingxiang.confirmation.LinkView;
import cn.dingxiang.confirmation.Reply;
import cn.dingxiang.confirmation.ReplyForm;
import cn.dingxiang.directory.Levels;
import cn.dingxiang.web.Languages;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code /confirm/…}: GET shows and changes nothing, as mail gateways fetch links ahead of people; only POST decides. */
@Controller("/confirm")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ConfirmationController {
    private static final int LONGEST_VALUE = 5000;

    private final Confirmations confirmations;
    private final Levels levels;

    ConfirmationController(Confirmations confirmations, Levels levels) {
        this.confirmations = confirmations;
        this.levels = levels;
    }

    @Get("/{token}")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<ModelAndView<Map<String, Object>>> show(String token, HttpRequest<?> request) {
        LinkView view = confirmations.open(token, from(request));
        return page(status(view.state()), ConfirmationPage.opened(view, spoken(view, request)));
    }

    @Post("/{token}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> answer(String token, @Nullable @Body Map<String, Object> typed, HttpRequest<?> request) {
        Locale locale = Languages.of(request);
        Map<String, String> values = values(typed);
        LinkView view = confirmations.look(token);
        if (view.isOpen()) {
            ReplyForm form = new ReplyForm(view, values);
            Optional<Reply> reply = form.read();
            if (reply.isEmpty()) {
                return page(HttpStatus.UNPROCESSABLE_ENTITY, new ConfirmationPage(view, spoken(view, request), values, form.problems()));
            }
            Confirmations.Outcome outcome = confirmations.answer(token, reply.get(), from(request));
            if (outcome.done()) {
                // shown by GET, so that reloading the page sends nothing again
                return HttpResponse.seeOther(URI.create("/confirm/" + token + (Bundle.isEnglish(locale) ? "?lang=en" : "")));
            }
            view = outcome.view();
        } else {
            view = confirmations.refused(token, from(request));
        }
        return page(status(view.state()), ConfirmationPage.opened(view, spoken(view, request)));
    }

    /** The reader's language, with counties called as where the agreement was signed. */
    private Locale spoken(LinkView view, HttpRequest<?> request) {
        return levels.speaking(Languages.of(request), view.link() == null ? null : view.link().county(), null);
    }

    private static MutableHttpResponse<ModelAndView<Map<String, Object>>> page(HttpStatus status, ConfirmationPage page) {
        return HttpResponse.<ModelAndView<Map<String, Object>>>status(status).body(
                new ModelAndView<>("confirmation/page", Map.of("page", page)));
    }

    private static HttpStatus status(LinkState state) {
        return switch (state) {
            case OPEN, ANSWERED -> HttpStatus.OK;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case EXPIRED, RENEWED, DONE -> HttpStatus.GONE;
        };
    }

    private static Map<String, String> values(Map<String, Object> typed) {
        Map<String, String> values = new LinkedHashMap<>();
        if (typed != null) {
            typed.forEach((field, value) -> {
                Object first = value instanceof Collection<?> many ? many.iterator().next() : value;
                String text = first == null ? "" : first.toString();
                values.put(field, text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) : text);
            });
        }
        return values;
    }

    private static String from(HttpRequest<?> request) {
        return request.getRemoteAddress().getAddress() == null ? null : request.getRemoteAddress().getAddress().getHostAddress();
    }
}
