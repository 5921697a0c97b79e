package cn.dingxiang.web.sign;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.csrf.filter.CsrfFilterConfiguration;
import io.micronaut.security.csrf.resolver.CsrfTokenResolver;
import io.micronaut.security.csrf.resolver.FutureCsrfTokenResolver;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;

/**
 * Refuses writes without the token of forms. It stands in the place of the library's filter, whose future ends with null where all is well: with
 * a body that arrives after its head the server then fails (micronaut-security issue 1984). This one goes on with the request itself.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class FormTokenFilter implements Ordered {
    private static final Set<HttpMethod> WRITES = EnumSet.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);
    private static final List<MediaType> FORMS = List.of(MediaType.APPLICATION_FORM_URLENCODED_TYPE, MediaType.MULTIPART_FORM_DATA_TYPE);
    private static final int BEHIND_SECURITY = 100;

    private final FormToken token;
    private final List<CsrfTokenResolver<HttpRequest<?>>> here;
    private final List<FutureCsrfTokenResolver<HttpRequest<?>>> inBody;
    private final String pattern;
    /** Where the request goes on: within the reading of its body the server would begin to read it a second time. */
    private final Executor elsewhere;

    FormTokenFilter(FormToken token, List<CsrfTokenResolver<HttpRequest<?>>> here, List<FutureCsrfTokenResolver<HttpRequest<?>>> inBody,
                    CsrfFilterConfiguration configuration, @Named(TaskExecutors.BLOCKING) ExecutorService elsewhere) {
        this.token = token;
        this.here = here;
        this.inBody = inBody;
        this.pattern = configuration.getRegexPattern();
        this.elsewhere = elsewhere;
    }

    @RequestFilter
    CompletableFuture<HttpRequest<?>> hold(HttpRequest<?> request) {
        if (!WRITES.contains(request.getMethod()) || !request.getPath().matches(pattern)) {
            return CompletableFuture.completedFuture(request);
        }
        Optional<String> brought = here.stream().map(resolver -> resolver.resolveToken(request)).flatMap(Optional::stream).findFirst();
        // what is no form, or says nothing of what it is, has no field to bring it in: another site can send that as well
        boolean form = request.getContentType().filter(FORMS::contains).isPresent();
        if (brought.isPresent() || inBody.isEmpty() || !form) {
            return decided(request, brought.orElse(null));
        }
        return inBody.get(0).resolveToken(request).thenComposeAsync(read -> decided(request, read), elsewhere);
    }

    private CompletableFuture<HttpRequest<?>> decided(HttpRequest<?> request, String brought) {
        return token.validateCsrfToken(request, brought) ? CompletableFuture.completedFuture(request)
                : CompletableFuture.failedFuture(new AuthorizationException(request.getUserPrincipal(Authentication.class).orElse(null)));
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.order() + BEHIND_SECURITY;
    }
}
