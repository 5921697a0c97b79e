package cn.dingxiang.web.account;

import cn.dingxiang.directory.Refused;
import cn.dingxiang.directory.signin.OwnAccount;
import cn.dingxiang.directory.signin.SignIn;
import cn.dingxiang.directory.signin.SignInState;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Navigation;
import cn.dingxiang.web.page.NotThere;
import cn.dingxiang.web.page.Screen;
import cn.dingxiang.web.page.Shell;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.web.sign.SignedOut;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.util.Map;

/** {@code /account}: one's own password, address, one-time codes and sessions. */
@Controller("/account")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
final class OwnAccountController {
    private final OwnAccount own;
    private final SignIn signIn;
    private final PlaceWords places;
    private final SignedOut signedOut;

    OwnAccountController(OwnAccount own, SignIn signIn, PlaceWords places, SignedOut signedOut) {
        this.own = own;
        this.signIn = signIn;
        this.places = places;
        this.signedOut = signedOut;
    }

    @Get
    HttpResponse<?> account(Viewer viewer) {
        SignInState state = own.state(viewer.actor());
        Form form = Form.filled(Map.of("email", state.email() == null ? "" : state.email()));
        return page(viewer, state, form).ok();
    }

    @Get("/password")
    HttpResponse<?> password(Viewer viewer) {
        return password(viewer, Form.blank()).ok();
    }

    @Post("/password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> changePassword(Viewer viewer, @Body Map<String, Object> typed) {
        Form form = Form.of(typed);
        String fresh = form.untouched("fresh");
        if (!fresh.equals(form.untouched("again"))) {
            return password(viewer, form.with("again", word(viewer, "password.differ"))).as(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        boolean must = own.state(viewer.actor()).mustChange();
        try {
            own.changePassword(viewer.actor(), viewer.session(), form.untouched("current"), fresh);
        } catch (Refused refused) {
            return password(viewer, form.with("", refused.explain(viewer.locale()))).as(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return HttpResponse.seeOther(URI.create(must ? Navigation.home(viewer.role()) : "/account?said=password"));
    }

    @Post("/email")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> changeEmail(Viewer viewer, @Body Map<String, Object> typed) {
        Form form = Form.of(typed);
        try {
            own.changeEmail(viewer.actor(), form.untouched("password"), form.value("email"));
        } catch (Refused refused) {
            return page(viewer, own.state(viewer.actor()), form.with("", refused.explain(viewer.locale())))
                    .as(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return said("email");
    }

    @Post("/code/offer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> offer(Viewer viewer) {
        own.offerCode(viewer.actor());
        return HttpResponse.seeOther(URI.create("/account/code"));
    }

    @Get("/code")
    HttpResponse<?> code(Viewer viewer) {
        return code(viewer, Form.blank()).ok();
    }

    @Post("/code")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> codeOn(Viewer viewer, @Body Map<String, Object> typed) {
        try {
            own.codeOn(viewer.actor(), Form.of(typed).value("code"));
        } catch (Refused refused) {
            return code(viewer, Form.blank().with("code", refused.explain(viewer.locale()))).as(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return said("code-on");
    }

    @Post("/code/off")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> codeOff(Viewer viewer, @Body Map<String, Object> typed) {
        try {
            own.codeOff(viewer.actor(), Form.of(typed).untouched("password"));
        } catch (Refused refused) {
            SignInState state = own.state(viewer.actor());
            Form form = Form.filled(Map.of("email", state.email() == null ? "" : state.email()));
            return page(viewer, state, form.with("", refused.explain(viewer.locale()))).as(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return said("code-off");
    }

    @Post("/sessions/{id}/end")
    @Consumes(MediaType.ALL)
    HttpResponse<?> end(Viewer viewer, long id) {
        if (!signIn.end(viewer.actor(), id)) {
            throw new NotThere();
        }
        return said("ended");
    }

    @Post("/sessions/end-all")
    @Consumes(MediaType.ALL)
    HttpResponse<?> endAll(HttpRequest<?> request, Viewer viewer) {
        signIn.endAll(viewer.actor(), null);
        return signedOut.answer(request);
    }

    private Screen page(Viewer viewer, SignInState state, Form form) {
        OwnPage page = new OwnPage(viewer.locale(), state, places.of(state.account(), viewer.locale()),
                places.role(state.account(), viewer.locale()), signIn.sessions(viewer.actor()), viewer.session(), form);
        return viewer.shell(word(viewer, "own.title")).saying(OwnPage.WORDS).show("account/own", page);
    }

    private Screen password(Viewer viewer, Form form) {
        boolean must = own.state(viewer.actor()).mustChange();
        return under(viewer, "password.title", must).show("account/password", new PasswordPage(viewer.locale(), must, form));
    }

    private Screen code(Viewer viewer, Form form) {
        SignInState state = own.state(viewer.actor());
        if (state.totpSecret() == null || state.totpOn()) {
            throw new NotThere();
        }
        return under(viewer, "code.title", false).show("account/code", CodePage.of(viewer.locale(), viewer.account().username(),
                state.totpSecret(), form));
    }

    private static Shell under(Viewer viewer, String title, boolean must) {
        Shell shell = viewer.shell(word(viewer, title));
        return must ? shell : shell.by(word(viewer, "own.title"), "/account");
    }

    private static HttpResponse<?> said(String what) {
        return HttpResponse.seeOther(URI.create("/account?said=" + what));
    }

    private static String word(Viewer viewer, String key) {
        return OwnPage.WORDS.text(viewer.locale(), key);
    }
}
