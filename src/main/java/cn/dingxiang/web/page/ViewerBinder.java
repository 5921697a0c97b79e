package cn.dingxiang.web.page;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Levels;
import cn.dingxiang.directory.signin.Session;
import cn.dingxiang.web.Languages;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Hands controllers who looks. Nobody is there on a page before signing in. */
@Singleton
public final class ViewerBinder implements TypedRequestArgumentBinder<Viewer> {
    /** The request attribute under which the session lies once it is found. */
    public static final String SESSION = "dingxiang.session";
    /** The request attribute with the token that forms send back. */
    public static final String FORM_TOKEN = "dingxiang.form-token";

    private final CivilTime time;
    private final Levels levels;

    ViewerBinder(CivilTime time, Levels levels) {
        this.time = time;
        this.levels = levels;
    }

    @Override
    public Argument<Viewer> argumentType() {
        return Argument.of(Viewer.class);
    }

    @Override
    public BindingResult<Viewer> bind(ArgumentConversionContext<Viewer> context, HttpRequest<?> request) {
        return () -> viewer(request);
    }

    /** Who looks; empty when nobody is signed in. */
    public Optional<Viewer> viewer(HttpRequest<?> request) {
        return request.getAttribute(SESSION, Session.class).map(session -> new Viewer(session.account(),
                Actor.of(session.account(), from(request)), session.id(), request.getAttribute(FORM_TOKEN, String.class).orElse(null),
                levels.speaking(Languages.of(request), session.account().county(), session.account().province()), time.today(),
                request.getUri().toString(), isPart(request), levels));
    }

    /** Network address of whoever asks; null when there is none. */
    public static String from(HttpRequest<?> request) {
        return request.getRemoteAddress().getAddress() == null ? null : request.getRemoteAddress().getAddress().getHostAddress();
    }

    /** htmx asks for part of a page, but wants all of it when it goes back in the history. */
    private static boolean isPart(HttpRequest<?> request) {
        return request.getHeaders().contains("HX-Request") && !request.getHeaders().contains("HX-History-Restore-Request");
    }
}
