package cn.dingxiang.web.sign;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.csrf.filter.CsrfFilterConfiguration;
import io.micronaut.security.csrf.resolver.CsrfTokenResolver;
import io.micronaut.security.csrf.resolver.FutureCsrfTokenResolver;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Refuses forms without their token. It stands in the place of the library's filter, whose future ends with null where all is well: with
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

    FormTokenFilter(FormToken token, List<CsrfTokenResolver<HttpRequest<?>>> here, List<FutureCsrfTokenResolver<HttpRequest<?>>> inBody,
                    CsrfFilterConfiguration configuration) {
        this.token = token;
        this.here = here;
        this.inBody = inBody;
        this.pattern = configuration.getRegexPattern();
    }

    @RequestFilter
    CompletableFuture<HttpRequest<?>> hold(HttpRequest<?> request) {
        if (!WRITES.contains(request.getMethod()) || !request.getPath().matches(pattern)
                || request.getContentType().filter(FORMS::contains).isEmpty()) {
            return CompletableFuture.completedFuture(request);
        }
        Optional<String> brought = here.stream().map(resolver -> resolver.resolveToken(request)).flatMap(Optional::stream).findFirst();
        if (brought.isPresent() || inBody.isEmpty()) {
            return decided(request, brought.orElse(null));
        }
        return inBody.get(0).resolveToken(request).thenCompose(read -> decided(request, read));
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
