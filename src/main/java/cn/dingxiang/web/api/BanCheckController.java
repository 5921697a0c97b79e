package cn.dingxiang.web.api;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.bancheck.BanAnswer;
import cn.dingxiang.bancheck.BanCheckTerms;
import cn.dingxiang.bancheck.BanChecks;
import cn.dingxiang.bancheck.BanClient;
import cn.dingxiang.bancheck.BanClients;
import cn.dingxiang.bancheck.LimitReached;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.web.Languages;
import cn.dingxiang.web.Problems;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code POST /api/v1/ban-checks}: an object {@code {idNumber, name, exam, on, ground}}, or {@code {people: […]}} of them; the client by
 * {@code Authorization: Basic}. Answers {@code {receipt, restricted, text}}, or {@code {answers: […]}} in the order asked.
 */
@Controller("/api/v1/ban-checks")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class BanCheckController {
    private static final Logger LOG = LoggerFactory.getLogger(BanCheckController.class);
    private static final Bundle WORDS = Bundle.named("cn.dingxiang.bancheck.words");

    private final BanClients clients;
    private final BanChecks checks;
    private final BanCheckTerms terms;
    private final Pace pace;
    private final CivilTime time;

    BanCheckController(BanClients clients, BanChecks checks, BanCheckTerms terms, Pace pace, CivilTime time) {
        this.clients = clients;
        this.checks = checks;
        this.terms = terms;
        this.pace = pace;
        this.time = time;
    }

    @Post
    @Consumes(MediaType.ALL)
    @Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
    HttpResponse<?> ask(@Nullable @Body String body, @Nullable @Header("Authorization") String authorization, HttpRequest<?> request) {
        long begun = pace.begin();
        Locale locale = Languages.of(request);
        Optional<BanClient> client = BasicCredential.of(authorization).flatMap(given -> clients.authenticate(given.id(), given.secret()));
        if (client.isEmpty()) {
            return Problems.of(HttpStatus.UNAUTHORIZED, WORDS.text(locale, "problem.unauthorized"))
                    .header("WWW-Authenticate", "Basic realm=\"ban-checks\", charset=\"UTF-8\"");
        }
        BanCheckRequest asked = BanCheckRequest.read(body == null ? "" : body, terms.list(), time.today());
        List<Map<String, Object>> answers = checks.ask(client.get(), asked.questions(), from(request)).stream()
                .map(answer -> tree(answer, locale)).toList();
        pace.hold(begun, answers.size());
        return HttpResponse.ok(asked.list() ? Map.of("answers", answers) : answers.get(0));
    }

    @Error
    HttpResponse<byte[]> malformed(HttpRequest<?> request, MalformedInput malformed) {
        Locale locale = Languages.of(request);
        return Problems.of(HttpStatus.BAD_REQUEST, malformed.path().isEmpty() ? malformed.reason(locale)
                : malformed.path() + (Bundle.isEnglish(locale) ? ": " : "：") + malformed.reason(locale));
    }

    @Error
    HttpResponse<byte[]> notJson(HttpRequest<?> request, BanCheckRequest.NotJson malformed) {
        return Problems.of(HttpStatus.BAD_REQUEST, WORDS.text(Languages.of(request), "problem.not-json"));
    }

    @Error
    HttpResponse<byte[]> limited(HttpRequest<?> request, LimitReached limit) {
        return Problems.of(HttpStatus.TOO_MANY_REQUESTS, limit.explain(Languages.of(request)))
                .header("Retry-After", Long.toString(limit.seconds()));
    }

    @Error
    HttpResponse<byte[]> failed(HttpRequest<?> request, RuntimeException unforeseen) {
        LOG.error("a ban check failed", unforeseen);
        return Problems.of(HttpStatus.INTERNAL_SERVER_ERROR, WORDS.text(Languages.of(request), "problem.failed"));
    }

    private static Map<String, Object> tree(BanAnswer answer, Locale locale) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("receipt", answer.receipt());
        tree.put("restricted", answer.restricted());
        tree.put("text", answer.text(locale));
        return tree;
    }

    private static String from(HttpRequest<?> request) {
        return request.getRemoteAddress().getAddress() == null ? null : request.getRemoteAddress().getAddress().getHostAddress();
    }
}
