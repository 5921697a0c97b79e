package cn.dingxiang.web.api;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.tokens.ApiClient;
import io.micronaut.http.HttpRequest;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

/**
 * Which program calls; a controller's method takes one as a parameter.
 *
 * @param client  the program
 * @param actor   the office it acts for, for services
 * @param locale  {@link Locale#ENGLISH}, or {@link Locale#ROOT} for Chinese
 * @param today   civil date, Asia/Shanghai
 * @param request what it asks
 */
record Caller(ApiClient client, Actor actor, Locale locale, LocalDate today, HttpRequest<?> request) {
    Caller {
        Objects.requireNonNull(client, "client");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(locale, "locale");
        Objects.requireNonNull(today, "today");
        Objects.requireNonNull(request, "request");
    }

    /** The parameters of the address. @throws cn.dingxiang.agreement.MalformedInput naming the first that is not one of {@code names} */
    Query query(String... names) {
        return Query.of(request, names);
    }

    /** The same of a list: {@code limit} and {@code after} as well. */
    Query list(String... names) {
        String[] all = new String[names.length + 2];
        System.arraycopy(names, 0, all, 2, names.length);
        all[0] = "limit";
        all[1] = "after";
        return Query.of(request, all);
    }
}
