package cn.dingxiang.web.account;

import cn.dingxiang.directory.Account;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.directory.signin.Activation;
import cn.dingxiang.directory.signin.PasswordReset;
import cn.dingxiang.web.Languages;
import cn.dingxiang.web.page.Fields;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Screen;
import cn.dingxiang.web.page.Shell;
import cn.dingxiang.web.page.ViewerBinder;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Locale;
import java.util.Map;

/** {@code /activate} and {@code /reset}: before signing in. What people type of themselves never stands in an address. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
final class OutsideController {
    private static final int LONGEST = 254;

    private final Activation activation;
    private final PasswordReset reset;

    OutsideController(Activation activation, PasswordReset reset) {
        this.activation = activation;
        this.reset = reset;
    }

    @Get("/activate")
    HttpResponse<?> activation(HttpRequest<?> request) {
        return page(request, "activate", Form.blank(), false, "").ok();
    }

    @Post("/activate")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> activate(HttpRequest<?> request, @Body Map<String, Object> typed) {
        Locale locale = Languages.of(request);
        Fields fields = new Fields(Form.of(typed), locale);
        Activation.Claim claim = new Activation.Claim(fields.text("agreement", 60), fields.text("name", 60), fields.text("idNumber", 18));
        String username = fields.optionalText("username", 60);
        differ(fields, locale);
        if (fields.areSound()) {
            try {
                Account made = activation.activate(claim, username, fields.form().untouched("fresh"), ViewerBinder.from(request));
                return page(request, "activate", Form.filled(Map.of("username", made.username())), true, "").ok();
            } catch (Refused refused) {
                fields.wrong("", refused.explain(locale));
            }
        }
        return page(request, "activate", fields.form(), false, "").as(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @Get("/reset")
    HttpResponse<?> asking(HttpRequest<?> request) {
        return page(request, "reset", Form.blank(), false, "").ok();
    }

    @Post("/reset")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> ask(HttpRequest<?> request, @Body Map<String, Object> typed) {
        Fields fields = new Fields(Form.of(typed), Languages.of(request));
        String who = fields.text("who", LONGEST);
        if (!fields.areSound()) {
            return page(request, "reset", fields.form(), false, "").as(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        reset.ask(who, ViewerBinder.from(request));
        return page(request, "reset", Form.blank(), true, "").ok();
    }

    @Get("/reset/new")
    HttpResponse<?> setting(HttpRequest<?> request, @Nullable @QueryValue String link) {
        boolean good = link != null && reset.isGood(link);
        return page(request, "new", Form.blank(), false, good ? link : "").as(good ? HttpStatus.OK : HttpStatus.NOT_FOUND);
    }

    @Post("/reset/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> set(HttpRequest<?> request, @Body Map<String, Object> typed) {
        Locale locale = Languages.of(request);
        Fields fields = new Fields(Form.of(typed), locale);
        String link = fields.form().value("link");
        differ(fields, locale);
        if (fields.areSound()) {
            try {
                reset.set(link, fields.form().untouched("fresh"), ViewerBinder.from(request));
                return page(request, "new", Form.blank(), true, "").ok();
            } catch (Refused refused) {
                fields.wrong("", refused.explain(locale));
            }
        }
        return page(request, "new", fields.form(), false, reset.isGood(link) ? link : "").as(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private static void differ(Fields fields, Locale locale) {
        if (!fields.form().untouched("fresh").equals(fields.form().untouched("again"))) {
            fields.wrong("again", OwnPage.WORDS.text(locale, "password.differ"));
        }
    }

    private static Screen page(HttpRequest<?> request, String name, Form form, boolean done, String link) {
        Locale locale = Languages.of(request);
        return Shell.outside(OwnPage.WORDS.text(locale, name + ".title"), locale, request.getUri().toString())
                .show("account/" + name, new OutsidePage(locale, form, done, link));
    }
}
