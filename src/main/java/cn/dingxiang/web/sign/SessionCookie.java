package cn.dingxiang.web.sign;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The cookie that holds a session's token: not for scripts, not for other sites, gone with the browser. */
@Singleton
final class SessionCookie {
    private static final String PLAIN = "dingxiang";
    /** Browsers take a cookie of this name over HTTPS for this very host only. */
    private static final String SECURE = "__Host-dingxiang";

    private final boolean secure;

    SessionCookie(SignInSettings settings) {
        this.secure = settings.secureCookie();
    }

    Optional<String> read(HttpRequest<?> request) {
        return request.getCookies().findCookie(name()).map(Cookie::getValue).filter(value -> !value.isEmpty());
    }

    void set(MutableHttpResponse<?> response, String token) {
        response.cookie(cookie(token));
    }

    void clear(MutableHttpResponse<?> response) {
        response.cookie(cookie("").maxAge(0));
    }

    private Cookie cookie(String value) {
        return Cookie.of(name(), value).path("/").httpOnly(true).secure(secure).sameSite(SameSite.Lax);
    }

    private String name() {
        return secure ? SECURE : PLAIN;
    }
}
