package cn.dingxiang.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.time.Duration;
import java.util.Locale;

/**
 * The language of a page: {@code ?lang=en} or {@code zh}, which is remembered; else what was asked for last, else what the browser
 * prefers; Chinese unless it is English.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
public final class Languages {
    private static final String NAME = "lang";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    Languages() { }

    /** {@link Locale#ENGLISH}, or {@link Locale#ROOT} for Chinese. */
    public static Locale of(HttpRequest<?> request) {
        String asked = asked(request);
        if (asked.isEmpty()) {
            asked = request.getCookies().findCookie(NAME).map(Cookie::getValue).orElse("");
        }
        if (asked.equals("en") || asked.equals("zh")) {
            return asked.equals("en") ? Locale.ENGLISH : Locale.ROOT;
        }
        String preferred = request.getHeaders().get("Accept-Language");
        return preferred != null && preferred.strip().toLowerCase(Locale.ROOT).startsWith("en") ? Locale.ENGLISH : Locale.ROOT;
    }

    @ResponseFilter
    void remember(HttpRequest<?> request, MutableHttpResponse<?> response) {
        String asked = asked(request);
        if (asked.equals("en") || asked.equals("zh")) {
            response.cookie(Cookie.of(NAME, asked).path("/").maxAge(REMEMBERED).sameSite(SameSite.Lax));
        }
    }

    private static String asked(HttpRequest<?> request) {
        return request.getParameters().getFirst(NAME).orElse("");
    }
}
