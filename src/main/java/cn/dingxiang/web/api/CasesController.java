package cn.dingxiang.web.api;

import cn.dingxiang.casework.Action;
import cn.dingxiang.casework.CaseDesk;
import cn.dingxiang.casework.CaseFile;
import cn.dingxiang.casework.CaseQuery;
import cn.dingxiang.casework.CaseRecords;
import cn.dingxiang.casework.CaseState;
import cn.dingxiang.casework.Casework;
import cn.dingxiang.casework.StepRequest;
import cn.dingxiang.timeline.Party;
import cn.dingxiang.web.page.NotThere;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Cases: listed, one as a whole, and their steps. What convicts is done by people, at their own pages. */
@Controller("/api/v1/cases")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CasesController {
    /** No machine convicts: two people do. */
    private static final Set<Action> BY_PEOPLE = EnumSet.of(Action.PROPOSE_CONFIRMATION, Action.CONFIRM);

    private final Calls calls;
    private final CaseDesk desk;
    private final Casework casework;

    CasesController(Calls calls, CaseDesk desk, Casework casework) {
        this.calls = calls;
        this.desk = desk;
        this.casework = casework;
    }

    /** Those under way, or in the one state asked for. */
    @Get
    @Secured("cases:read")
    HttpResponse<?> list(Caller caller) {
        return calls.read(caller, () -> {
            Query query = caller.list("within", "party", "state", "late", "behind", "search", "sort");
            return Listed.of(desk.page(caller.actor(), seen -> narrowed(seen, query, caller)), CaseTrees::line);
        });
    }

    @Get("/{id}")
    @Secured("cases:read")
    HttpResponse<?> one(Caller caller, long id) {
        return calls.read(caller, () -> {
            caller.query();
            return CaseTrees.view(desk.open(caller.actor(), id), BY_PEOPLE);
        });
    }

    /** All its latest decision rests on, as it was frozen with it. */
    @Get("/{id}/dossier")
    @Secured("cases:read")
    HttpResponse<?> dossier(Caller caller, long id) {
        return calls.read(caller, () -> {
            caller.query();
            CaseRecords.Frozen dossier = Optional.ofNullable(desk.open(caller.actor(), id).dossier()).orElseThrow(NotThere::new);
            return Tree.of("step", dossier.step(), "at", dossier.at(), "sha256", dossier.hash(), "dossier", dossier.document());
        });
    }

    /** Takes a step, on the case as it was read: {@code version} says which. */
    @Post("/{id}/steps")
    @Consumes(MediaType.ALL)
    @Secured("cases:write")
    HttpResponse<?> take(Caller caller, long id, @Nullable @Body byte[] body) {
        return calls.write(caller, body, fields -> {
            caller.query();
            casework.find(caller.actor(), id);
            StepRequest request = StepBody.read(id, fields);
            if (BY_PEOPLE.contains(request.action())) {
                throw new ApiProblem(HttpStatus.FORBIDDEN, "by-people");
            }
            CaseFile after = casework.take(caller.actor(), request);
            return Answer.created("/api/v1/cases/" + id, CaseTrees.file(after));
        });
    }

    private static CaseQuery narrowed(CaseQuery seen, Query query, Caller caller) {
        CaseQuery.Order order = query.choice("sort", CaseQuery.Order.class);
        CaseQuery narrowed = order == CaseQuery.Order.LIMIT ? seen.by(order).from(query.after(), query.limit())
                : seen.by(order == null ? CaseQuery.Order.KEY : order).after(query.after() == null ? 0 : query.key("after"), query.limit());
        if (query.text("within") != null) {
            narrowed = narrowed.within(query.text("within"));
        }
        Party party = query.choice("party", Party.class);
        narrowed = party == null ? narrowed : narrowed.of(party);
        CaseState state = query.choice("state", CaseState.class);
        narrowed = state == null ? narrowed : narrowed.in(Set.of(state));
        narrowed = query.isSet("late") ? narrowed.lateOn(caller.today()) : narrowed;
        narrowed = query.isSet("behind") ? narrowed.behindOn(caller.today()) : narrowed;
        return query.text("search") == null ? narrowed : narrowed.searching(query.text("search"));
    }
}
