package cn.dingxiang.web;

import io.micronaut.http.HttpRequest;
import java.util.Locale;

/** The language of a page: {@code ?lang=en} or {@code zh}, else what the browser prefers; Chinese unless it is English. */
public final class Languages {

    private Languages() { }

    /** {@link Locale#ENGLISH}, or {@link Locale#ROOT} for Chinese. */
    public static Locale of(HttpRequest<?> request) {
        String asked = request.getParameters().getFirst("lang").orElse("");
        if (asked.equals("en") || asked.equals("zh")) {
            return asked.equals("en") ? Locale.ENGLISH : Locale.ROOT;
        }
        String preferred = request.getHeaders().get("Accept-Language");
        return preferred != null && preferred.strip().toLowerCase(Locale.ROOT).startsWith("en") ? Locale.ENGLISH : Locale.ROOT;
    }
}
