package cn.dingxiang.web.sign;

import cn.dingxiang.directory.signin.Session;
import cn.dingxiang.web.page.ViewerBinder;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.net.URI;
import java.util.Set;

/** Whoever was given a password changes it before anything else. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class PasswordFirst implements Ordered {
    private static final String PASSWORD = "/account/password";
    private static final Set<String> OPEN = Set.of(PASSWORD, "/sign-out", "/health");
    private static final int BEHIND_SECURITY = 50;

    /** Null lets the request pass. */
    @RequestFilter
    @Nullable
    HttpResponse<?> lead(HttpRequest<?> request) {
        boolean must = request.getAttribute(ViewerBinder.SESSION, Session.class).filter(Session::mustChange).isPresent();
        if (!must || OPEN.contains(request.getPath())) {
            return null;
        }
        return request.getHeaders().contains("HX-Request") ? HttpResponse.ok().header("HX-Redirect", PASSWORD)
                : HttpResponse.seeOther(URI.create(PASSWORD));
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.order() + BEHIND_SECURITY;
    }
}
