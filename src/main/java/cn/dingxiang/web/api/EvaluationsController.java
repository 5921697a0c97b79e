package cn.dingxiang.web.api;

import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.agreement.Policy;
import cn.dingxiang.obligation.Scenario;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Scenarios evaluated without being stored, by domain rules, section 9. */
@Controller("/api/v1/evaluations")
@ExecuteOn(TaskExecutors.BLOCKING)
final class EvaluationsController {
    private static final int MOST = 500;

    private final Calls calls;
    private final Policy policy;

    EvaluationsController(Calls calls, Policy policy) {
        this.calls = calls;
        this.policy = policy;
    }

    /** One scenario, or an array of them, answered alike. */
    @Post
    @Consumes(MediaType.ALL)
    @Secured("evaluations")
    HttpResponse<?> evaluate(Caller caller, @Nullable @Body byte[] body) {
        return calls.ask(caller, body, tree -> {
            boolean why = caller.query("why").isSet("why");
            if (!(tree instanceof List<?> scenarios)) {
                return evaluated(tree, why);
            }
            if (scenarios.size() > MOST) {
                throw new MalformedInput("", "items-length", Integer.toString(MOST), Integer.toString(scenarios.size()));
            }
            List<Object> results = new ArrayList<>();
            for (Object scenario : scenarios) {
                try {
                    results.add(evaluated(scenario, why));
                } catch (MalformedInput malformed) {
                    throw malformed.under("[" + results.size() + "]");
                }
            }
            return results;
        });
    }

    private Map<String, Object> evaluated(Object tree, boolean why) {
        Scenario scenario = Scenario.read(tree);
        return why ? scenario.explain(policy) : scenario.evaluate(policy);
    }
}
