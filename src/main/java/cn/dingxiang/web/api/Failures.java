package cn.dingxiang.web.api;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.agreement.Explained;
import cn.dingxiang.agreement.ExplainedFailure;
import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.casework.evidence.BadFile;
import cn.dingxiang.directory.tokens.OnlyOnce;
import cn.dingxiang.directory.tokens.TooManyCalls;
import cn.dingxiang.intake.RecordRefused;
import cn.dingxiang.web.Problems;
import cn.dingxiang.web.page.NotThere;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What went wrong, as problem details: {@code code} is the same in every language, {@code path} says where in the request. */
final class Failures {
    private static final Bundle WORDS = Bundle.named(ApiProblem.WORDS);
    /** Refusals that say that there is nothing the caller may see; some bundles say it of agreements, cases and letters by name only. */
    private static final Set<String> NOT_THERE = Set.of("agreement", "case", "letter", "attachment", "no-such-case", "no-objection",
            "file-gone", "place", "elsewhere", "alert-elsewhere", "scope-outside");
    private static final Set<String> NOT_ALLOWED = Set.of("role", "not-yours", "only-county", "issuer", "request.not-theirs", "not-bureau");

    private Failures() { }

    /** The answer; empty for what nobody foresaw. */
    static Optional<HttpResponse<?>> answer(RuntimeException failure, Locale locale) {
        if (failure instanceof NotThere) {
            return Optional.of(Problems.of(HttpStatus.NOT_FOUND, WORDS.text(locale, "problem.not-there"), Map.of("code", "not-there")));
        }
        if (failure instanceof MalformedInput malformed) {
            return Optional.of(malformed(malformed, locale));
        }
        if (failure instanceof TooManyCalls limit) {
            return Optional.of(Problems.of(HttpStatus.TOO_MANY_REQUESTS, limit.explain(locale), Map.of("code", limit.problem()))
                    .header("Retry-After", Long.toString(limit.seconds())));
        }
        if (failure instanceof Explained explained) {
            return Optional.of(Problems.of(status(failure), explained.explain(locale), Map.of("code", code(failure))));
        }
        return Optional.empty();
    }

    private static HttpResponse<?> malformed(MalformedInput malformed, Locale locale) {
        String reason = malformed.reason(locale);
        String path = malformed.path().isEmpty() ? "$" : malformed.path();
        Map<String, String> more = new LinkedHashMap<>();
        more.put("code", "malformed");
        more.put("path", path);
        more.put("reason", reason);
        return Problems.of(HttpStatus.BAD_REQUEST, path + (Bundle.isEnglish(locale) ? ": " : "：") + reason, more);
    }

    private static String code(RuntimeException failure) {
        return failure instanceof ExplainedFailure explained ? explained.problem()
                : failure instanceof RecordRefused record ? record.problem().name().toLowerCase(Locale.ROOT).replace('_', '-') : "refused";
    }

    private static HttpStatus status(RuntimeException failure) {
        if (failure instanceof ApiProblem problem) {
            return problem.status();
        }
        if (failure instanceof RecordRefused record) {
            return switch (record.problem()) {
                case UNKNOWN_AGREEMENT, UNKNOWN_EVENT -> HttpStatus.NOT_FOUND;
                case NUMBER_TAKEN, NUMBER_TWICE, ALREADY_CORRECTED -> HttpStatus.CONFLICT;
                case REASON_MISSING, TOO_LONG -> HttpStatus.UNPROCESSABLE_ENTITY;
            };
        }
        if (failure instanceof BadFile file) {
            return file.what() == BadFile.Problem.TOO_LARGE ? HttpStatus.REQUEST_ENTITY_TOO_LARGE : HttpStatus.UNPROCESSABLE_ENTITY;
        }
        String problem = code(failure).replaceFirst("^refused\\.", "");
        if (problem.equals(OnlyOnce.OTHER_REQUEST)) {
            return HttpStatus.UNPROCESSABLE_ENTITY;
        }
        if (NOT_THERE.contains(problem) || problem.endsWith("unknown") || problem.endsWith("out-of-reach")) {
            return HttpStatus.NOT_FOUND;
        }
        return NOT_ALLOWED.contains(problem) || problem.endsWith("-role") ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT;
    }
}
