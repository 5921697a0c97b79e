package cn.dingxiang.web.api;

import cn.dingxiang.review.alert.Alert;
import cn.dingxiang.review.alert.AlertKind;
import cn.dingxiang.review.alert.AlertOrder;
import cn.dingxiang.review.alert.AlertQuery;
import cn.dingxiang.review.alert.Alerts;
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
import java.util.List;
import java.util.Map;

/** The province's alerts: listed, and taken note of. */
@Controller("/api/v1/alerts")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AlertsController {
    private final Calls calls;
    private final Alerts alerts;

    AlertsController(Calls calls, Alerts alerts) {
        this.calls = calls;
        this.alerts = alerts;
    }

    /** Those waiting, or in the state asked for. */
    @Get
    @Secured("alerts:read")
    HttpResponse<?> list(Caller caller) {
        return calls.read(caller, () -> {
            Query query = caller.list("within", "state", "kind", "search", "sort", "descending");
            AlertQuery.State state = query.choice("state", AlertQuery.State.class);
            AlertQuery asked = new AlertQuery(state == null ? AlertQuery.State.WAITING : state, query.choice("kind", AlertKind.class),
                    query.textOrEmpty("within"), query.key("after", 0), query.limit(),
                    query.textOrEmpty("search"), new AlertOrder(query.sort(AlertOrder.By.RAISED), query.isSet("descending")));
            return Listed.of(alerts.page(caller.actor(), asked), AlertsController::tree);
        });
    }

    /** {@code {ids, note}}: all or none. */
    @Post("/acknowledgements")
    @Consumes(MediaType.ALL)
    @Secured("alerts:write")
    HttpResponse<?> acknowledge(Caller caller, @Nullable @Body byte[] body) {
        return calls.write(caller, body, fields -> {
            caller.query();
            fields.known("ids", "note");
            List<Long> ids = Bodies.keys(fields, "ids");
            alerts.acknowledge(caller.actor(), ids, fields.text("note"));
            return Answer.ok(Tree.of("acknowledged", ids));
        });
    }

    private static Map<String, Object> tree(Alert alert) {
        Alert.Acknowledgement note = alert.acknowledgement();
        return Tree.of("id", alert.id(), "kind", alert.kind(), "county", alert.county(), "countyName", alert.countyName(), "number",
                alert.agreementNumber(), "name", alert.personName(), "case", alert.caseId(), "code", alert.code(), "subject",
                alert.subject(), "since", alert.since(), "raisedOn", alert.raisedOn(), "level", alert.level(), "closedOn", alert.closedOn(),
                "acknowledgement", note == null ? null : Tree.of("at", note.at(), "by", note.by(), "note", note.note()));
    }
}
