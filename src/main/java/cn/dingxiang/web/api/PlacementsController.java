package cn.dingxiang.web.api;

import cn.dingxiang.agreement.Fields;
import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.directory.audit.Looks;
import cn.dingxiang.placement.Asking;
import cn.dingxiang.placement.CarryingOut;
import cn.dingxiang.placement.Forthcoming;
import cn.dingxiang.placement.PlacementRequest;
import cn.dingxiang.placement.ListQuery;
import cn.dingxiang.placement.Plan;
import cn.dingxiang.placement.PlanRow;
import cn.dingxiang.placement.PlanService;
import cn.dingxiang.placement.RequestDesk;
import cn.dingxiang.placement.RequestState;
import cn.dingxiang.placement.RequestStep;
import cn.dingxiang.placement.Wish;
import cn.dingxiang.placement.Workflow;
import cn.dingxiang.timeline.Party;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Requests for employment, deployment, transfer, secondment and return; who is free; the plan. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PlacementsController {
    private static final int DAYS = 365;

    private final Calls calls;
    private final Reached reached;
    private final RequestDesk desk;
    private final Asking asking;
    private final CarryingOut carryingOut;
    private final PlanService plans;
    private final Looks looks;

    PlacementsController(Calls calls, Reached reached, RequestDesk desk, Asking asking, CarryingOut carryingOut, PlanService plans,
                         Looks looks) {
        this.calls = calls;
        this.reached = reached;
        this.desk = desk;
        this.asking = asking;
        this.carryingOut = carryingOut;
        this.plans = plans;
        this.looks = looks;
    }

    /** The newest first when not said. */
    @Get("/placements")
    @Secured("placement:read")
    HttpResponse<?> list(Caller caller) {
        return calls.read(caller, () -> {
            Query query = caller.list("within", "search", "all", "workflow", "state", "sort");
            RequestState state = query.choice("state", RequestState.class);
            return Listed.of(desk.list(caller.actor(), query.choice("workflow", Workflow.class), state, new ListQuery(query.text("within"),
                    query.text("search"), state == null && !query.isSet("all"), query.after(), query.limit(),
                    query.sort(ByAge.NEWEST) == ByAge.OLDEST)), PlacementsController::tree);
        });
    }

    @Get("/placements/{id}")
    @Secured("placement:read")
    HttpResponse<?> one(Caller caller, long id) {
        return calls.read(caller, () -> {
            caller.query();
            PlacementRequest request = desk.find(caller.actor(), id);
            looks.looked(caller.actor(), Looks.What.PERSON, "placement:" + id, request.county(), null);
            Map<String, Object> tree = tree(request);
            tree.put("offered", desk.offered(caller.actor(), id).stream().map(Enum::name).toList());
            return tree;
        });
    }

    /** What carrying it out on a day would change. Nothing is stored. */
    @Get("/placements/{id}/preview")
    @Secured("placement:read")
    HttpResponse<?> preview(Caller caller, long id) {
        return calls.read(caller, () -> {
            LocalDate on = caller.query("on").day("on", caller.today());
            return Foreseen.tree(carryingOut.preview(caller.actor(), id, on), caller.locale());
        });
    }

    /** Asks: {@code {agreement, workflow, unit, post, quotaPost, secondedTo, orderedBy, reason}}. */
    @Post("/placements")
    @Consumes(MediaType.ALL)
    @Secured("placement:write")
    HttpResponse<?> ask(Caller caller, @Nullable @Body byte[] body) {
        return calls.write(caller, body, fields -> {
            caller.query();
            fields.known("agreement", "workflow", "unit", "post", "quotaPost", "secondedTo", "orderedBy", "reason");
            String number = reached.agreement(caller, fields.text("agreement")).number();
            long id = asking.ask(caller.actor(), number, wish(fields), fields.text("reason"));
            return Answer.created("/api/v1/placements/" + id, tree(desk.find(caller.actor(), id)));
        });
    }

    /** Takes a step: {@code {step, reason, on}}; {@code on} is the day it took effect, for carrying out. */
    @Post("/placements/{id}/steps")
    @Consumes(MediaType.ALL)
    @Secured("placement:write")
    HttpResponse<?> step(Caller caller, long id, @Nullable @Body byte[] body) {
        return calls.write(caller, body, fields -> {
            caller.query();
            fields.known("step", "reason", "on");
            desk.find(caller.actor(), id);
            String reason = fields.textOrNull("reason");
            switch (fields.choice("step", RequestStep.Kind.class)) {
                case CONSENT -> desk.consent(caller.actor(), id, reason);
                case APPROVE -> desk.approve(caller.actor(), id, reason);
                case REFUSE -> desk.refuse(caller.actor(), id, reason);
                case WITHDRAW -> desk.withdraw(caller.actor(), id, reason);
                case CARRY_OUT -> carryingOut.carryOut(caller.actor(), id, fields.day("on"));
                case ASK -> throw new MalformedInput("step", "not-a-choice", "CONSENT, APPROVE, REFUSE, WITHDRAW, CARRY_OUT");
            }
            return Answer.ok(tree(desk.find(caller.actor(), id)));
        });
    }

    /** Who is free by a day, those waiting longest first. */
    @Get("/doctors")
    @Secured("placement:read")
    HttpResponse<?> free(Caller caller) {
        return calls.read(caller, () -> {
            Query query = caller.list("within", "search", "until", "descending");
            return Listed.of(plans.free(caller.actor(), query.day("until", caller.today().plusDays(DAYS)),
                    new ListQuery(query.text("within"), query.text("search"), true, query.after(), query.limit(),
                            query.isSet("descending"))),
                    PlacementsController::doctor);
        });
    }

    /** The plan eight years ahead, a row a county, track and year. */
    @Get("/plan")
    @Secured("placement:read")
    HttpResponse<?> plan(Caller caller) {
        return calls.read(caller, () -> {
            Plan plan = plans.plan(caller.actor(), caller.query("within").text("within"));
            return Tree.of("asOf", plan.asOf(), "countedOn", plan.countedOn(), "firstEntrance", plan.firstEntrance(), "rows", plan.rows().stream()
                    .map(PlacementsController::row).toList());
        });
    }

    private static Wish wish(Fields fields) {
        Workflow workflow = fields.choice("workflow", Workflow.class);
        boolean employment = workflow == Workflow.EMPLOYMENT;
        if (employment != fields.has("quotaPost")) {
            throw new MalformedInput("quotaPost", employment ? "missing" : "unknown-field", "-");
        }
        return new Wish(workflow, Bodies.keyOrNull(fields, "unit"), Bodies.keyOrNull(fields, "post"),
                employment ? Boolean.valueOf(fields.flag("quotaPost")) : null, fields.textOrNull("secondedTo"),
                fields.choice("orderedBy", Party.class, Party.COUNTY));
    }

    private static Map<String, Object> tree(PlacementRequest request) {
        Wish wish = request.wish();
        return Tree.of("id", request.id(), "agreement", request.doctor().agreement(), "number", request.doctor().number(), "name",
                request.doctor().name(), "county", request.county(), "workflow", wish.workflow(), "unit", wish.unit(), "post", wish.post(),
                "quotaPost", wish.quotaPost(), "secondedTo", wish.secondedTo(), "orderedBy", wish.orderedBy(), "fromCounty",
                request.route().fromCounty(), "toCounty", request.route().toCounty(), "state", request.state(), "missing",
                request.missing(), "steps", request.steps().stream().map(step -> Tree.of("kind", step.kind(), "approver", step.approver(),
                        "by", step.by(), "role", step.role(), "at", step.at(), "reason", step.reason())).toList());
    }

    static Map<String, Object> doctor(Forthcoming doctor) {
        return Tree.of("agreement", doctor.agreement(), "number", doctor.number(), "name", doctor.name(), "county", doctor.county(),
                "track", doctor.track(), "phase", doctor.phase(), "on", doctor.on(), "availability", doctor.availability(), "designatedUnit",
                doctor.designatedUnit());
    }

    private static Map<String, Object> row(PlanRow row) {
        return Tree.of("county", row.county(), "track", row.track(), "year", row.year(), "available", row.available(), "ending",
                row.ending(), "posts", row.posts(), "shortfall", row.shortfall(), "entrance", row.entrance(), "order", row.order());
    }
}
