package cn.dingxiang.web.sign;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.web.Languages;
import cn.dingxiang.web.Problems;
import cn.dingxiang.web.page.AddressParts;
import cn.dingxiang.web.page.Errors;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;

/** Who is turned away: programs by 401 or 403, people to the page to sign in on, and from there back. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
final class Turned {
    private static final Bundle WORDS = Bundle.named("cn.dingxiang.web.sign.words");

    private final Errors errors;

    Turned(Errors errors) {
        this.errors = errors;
    }

    @Error(global = true)
    HttpResponse<?> turn(HttpRequest<?> request, AuthorizationException refused) {
        if (request.getPath().startsWith("/api/")) {
            HttpStatus status = refused.isForbidden() ? HttpStatus.FORBIDDEN : HttpStatus.UNAUTHORIZED;
            MutableHttpResponse<?> answer = Problems.of(status, WORDS.text(Languages.of(request), "api." + status.getCode()));
            return status == HttpStatus.UNAUTHORIZED ? answer.header("WWW-Authenticate", "Bearer") : answer;
        }
        if (refused.isForbidden() || request.getUserPrincipal().isPresent()) {
            return errors.forbidden(request);
        }
        boolean page = request.getMethod() == HttpMethod.GET;
        String signIn = AddressParts.of("/sign-in").with("back", page ? request.getUri().toString() : "").text();
        return request.getHeaders().contains("HX-Request") ? HttpResponse.ok().header("HX-Redirect", signIn)
                : HttpResponse.seeOther(URI.create(signIn));
    }
}
