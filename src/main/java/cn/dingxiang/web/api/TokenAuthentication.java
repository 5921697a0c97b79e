package cn.dingxiang.web.api;

import cn.dingxiang.directory.tokens.ApiClient;
import cn.dingxiang.directory.tokens.ApiClients;
import cn.dingxiang.directory.tokens.ApiScope;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Finds which program calls by {@code Authorization: Bearer} (RFC 6750), under {@code /api/v1/} only; its scopes are its roles. */
@Singleton
final class TokenAuthentication implements AuthenticationFetcher<HttpRequest<?>> {
    private static final String SCHEME = "Bearer ";
    private static final int LONGEST = 200;

    private final ApiClients clients;
    private final ExecutorService blocking;

    TokenAuthentication(ApiClients clients, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.clients = clients;
        this.blocking = blocking;
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        Optional<String> token = token(request.getHeaders().get("Authorization"));
        if (token.isEmpty() || !request.getPath().startsWith("/api/v1/")) {
            return Mono.empty();
        }
        return Mono.fromCallable(() -> clients.authenticate(token.get())).subscribeOn(Schedulers.fromExecutorService(blocking))
                .flatMap(found -> Mono.justOrEmpty(found.map(client -> authentication(request, client))));
    }

    private static Authentication authentication(HttpRequest<?> request, ApiClient client) {
        request.setAttribute(CallerBinder.CLIENT, client);
        return Authentication.build("api:" + client.id(), client.scopes().stream().map(ApiScope::code).toList());
    }

    private static Optional<String> token(String header) {
        boolean bearer = header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return bearer ? Optional.of(header.substring(SCHEME.length()).strip()).filter(token -> token.length() <= LONGEST)
                : Optional.empty();
    }
}
