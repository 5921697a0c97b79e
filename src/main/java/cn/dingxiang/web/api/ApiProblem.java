package cn.dingxiang.web.api;

import cn.dingxiang.agreement.ExplainedFailure;
import io.micronaut.http.HttpStatus;

/** A call that cannot be answered as it is. */
final class ApiProblem extends ExplainedFailure {
    static final String WORDS = "cn.dingxiang.web.api.words";

    private final HttpStatus status;

    ApiProblem(HttpStatus status, String problem, Object... arguments) {
        super(WORDS, "problem." + problem, arguments);
        this.status = status;
    }

    static ApiProblem badRequest(String problem, Object... arguments) {
        return new ApiProblem(HttpStatus.BAD_REQUEST, problem, arguments);
    }

    HttpStatus status() {
        return status;
    }
}
