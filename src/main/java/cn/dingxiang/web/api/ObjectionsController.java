package cn.dingxiang.web.api;

import cn.dingxiang.confirmation.Objection;
import cn.dingxiang.confirmation.ObjectionQuery;
import cn.dingxiang.confirmation.Objections;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Map;

/** What units stated that the county must look into. */
@Controller("/api/v1/objections")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ObjectionsController {
    private final Calls calls;
    private final Objections objections;

    ObjectionsController(Calls calls, Objections objections) {
        this.calls = calls;
        this.objections = objections;
    }

    /** Those raised first when not said. */
    @Get
    @Secured("cases:read")
    HttpResponse<?> list(Caller caller) {
        return calls.read(caller, () -> {
            Query query = caller.list("within", "settled", "search", "sort");
            return Listed.of(objections.list(caller.actor(), new ObjectionQuery(query.textOrEmpty("within"), query.flag("settled"),
                    query.textOrEmpty("search"), query.sort(ByAge.OLDEST) == ByAge.NEWEST, query.key("after", 0), query.limit())),
                    ObjectionsController::tree);
        });
    }

    @Get("/{id}")
    @Secured("cases:read")
    HttpResponse<?> one(Caller caller, long id) {
        return calls.read(caller, () -> {
            caller.query();
            return tree(objections.find(caller.actor(), id));
        });
    }

    /** {@code {upheld, reason}}. */
    @Post("/{id}/settlement")
    @Consumes(MediaType.ALL)
    @Secured("cases:write")
    HttpResponse<?> settle(Caller caller, long id, @Nullable @Body byte[] body) {
        return calls.write(caller, body, fields -> {
            caller.query();
            fields.known("upheld", "reason");
            objections.settle(caller.actor(), id, fields.flag("upheld"), fields.text("reason"));
            return Answer.ok(Tree.of("id", id, "upheld", fields.flag("upheld")));
        });
    }

    private static Map<String, Object> tree(Objection objection) {
        Objection.Settlement settled = objection.settlement();
        return Tree.of("id", objection.id(), "kind", objection.kind(), "unit", objection.link().unitName(), "number",
                objection.link().number(), "name", objection.link().personName(), "county", objection.link().county(), "text",
                objection.text(), "raisedAt", objection.raisedAt(), "raisedBy", objection.raisedBy(), "settlement", settled == null ? null
                        : Tree.of("at", settled.at(), "by", settled.by(), "upheld", settled.upheld(), "reason", settled.reason()));
    }
}
