package cn.dingxiang.web.sign;

import cn.dingxiang.directory.signin.Session;
import cn.dingxiang.directory.signin.SignIn;
import cn.dingxiang.web.page.ViewerBinder;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Finds who is signed in by the session's cookie. */
@Singleton
final class SessionAuthentication implements AuthenticationFetcher<HttpRequest<?>> {
    private final SessionCookie cookie;
    private final FormToken forms;
    private final SignIn signIn;
    private final ExecutorService blocking;

    SessionAuthentication(SessionCookie cookie, FormToken forms, SignIn signIn, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.cookie = cookie;
        this.forms = forms;
        this.signIn = signIn;
        this.blocking = blocking;
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        Optional<String> token = cookie.read(request);
        String path = request.getPath();
        if (token.isEmpty() || path.startsWith("/webjars/") || path.startsWith("/assets/") || path.startsWith("/api/")) {
            return Mono.empty();
        }
        Optional<Session> known = signIn.known(token.get());
        if (known.isPresent()) {
            return Mono.just(authentication(request, known.get(), token.get()));
        }
        return Mono.fromCallable(() -> signIn.session(token.get())).subscribeOn(Schedulers.fromExecutorService(blocking))
                .flatMap(found -> Mono.justOrEmpty(found.map(session -> authentication(request, session, token.get()))));
    }

    private Authentication authentication(HttpRequest<?> request, Session session, String token) {
        request.setAttribute(ViewerBinder.SESSION, session);
        request.setAttribute(ViewerBinder.FORM_TOKEN, forms.of(token));
        return Authentication.build(session.account().username(), List.of(session.account().role().name()));
    }
}
