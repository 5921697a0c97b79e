package cn.dingxiang.web.sign;

import cn.dingxiang.directory.signin.SignIn;
import cn.dingxiang.directory.signin.SignInResult;
import cn.dingxiang.web.Languages;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Navigation;
import cn.dingxiang.web.page.Screen;
import cn.dingxiang.web.page.Shell;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.web.page.ViewerBinder;
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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

/** {@code /}, {@code /sign-in} and {@code /sign-out}. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class SignInController {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    private final SignIn signIn;
    private final SessionCookie cookie;
    private final ViewerBinder viewers;
    private final OpenIdSettings openId;
    private final SignedOut signedOut;

    SignInController(SignIn signIn, SessionCookie cookie, ViewerBinder viewers, OpenIdSettings openId, SignedOut signedOut) {
        this.signIn = signIn;
        this.cookie = cookie;
        this.viewers = viewers;
        this.openId = openId;
        this.signedOut = signedOut;
    }

    @Get
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> front(HttpRequest<?> request) {
        return HttpResponse.seeOther(URI.create(viewers.viewer(request).map(viewer -> Navigation.home(viewer.role())).orElse("/sign-in")));
    }

    @Get("/sign-in")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> form(HttpRequest<?> request, @Nullable @QueryValue String back) {
        Optional<Viewer> viewer = viewers.viewer(request);
        return viewer.isPresent() ? HttpResponse.seeOther(home(viewer.get(), back))
                : page(request, blank(request, back)).ok();
    }

    @Post("/sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(SecurityRule.IS_ANONYMOUS)
    MutableHttpResponse<?> signIn(HttpRequest<?> request, @Body Map<String, Object> typed) {
        Form form = Form.of(typed);
        String back = form.value("back");
        String username = form.value("username");
        SignInResult result = signIn.withPassword(username, form.untouched("password"), form.value("code"),
                request.getHeaders().get("User-Agent"), ViewerBinder.from(request));
        if (result instanceof SignInResult.SignedIn in) {
            MutableHttpResponse<?> response = HttpResponse.seeOther(URI.create(in.mustChange() ? "/account/password" : Back.local(back).orElse("/")));
            cookie.set(response, in.token());
            return response;
        }
        SignInPage page = blank(request, back).typed(username, form.untouched("password"));
        if (result instanceof SignInResult.CodeNeeded needed) {
            return page(request, page.askingCode(needed.wrongCode() ? "problem.code" : "")).as(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        if (result instanceof SignInResult.Locked locked) {
            return page(request, page.with("problem.locked", MINUTE.format(locked.until()))).as(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        String problem = result instanceof SignInResult.TooMany ? "problem.too-many" : "problem.wrong";
        return page(request, page.with(problem)).as(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @Post(SignedOut.SIGN_OUT)
    @Consumes(MediaType.ALL)
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<?> signOut(HttpRequest<?> request, Viewer viewer) {
        signIn.end(viewer.actor(), viewer.session());
        return signedOut.answer(request);
    }

    private SignInPage blank(HttpRequest<?> request, String back) {
        return SignInPage.blank(Languages.of(request), back, openId.shown(Languages.of(request)));
    }

    static Screen page(HttpRequest<?> request, SignInPage page) {
        return Shell.outside(page.text("title"), page.locale(), request.getUri().toString()).show("sign/in", page);
    }

    private static URI home(Viewer viewer, String back) {
        return URI.create(Back.local(back).orElse(Navigation.home(viewer.role())));
    }
}
