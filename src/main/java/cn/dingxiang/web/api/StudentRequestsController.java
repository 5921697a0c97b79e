package cn.dingxiang.web.api;

import cn.dingxiang.casework.evidence.Attachment;
import cn.dingxiang.casework.evidence.Evidence;
import cn.dingxiang.placement.student.RequestKind;
import cn.dingxiang.placement.student.RequestStanding;
import cn.dingxiang.placement.student.StudentRequest;
import cn.dingxiang.placement.student.StudentRequestFilter;
import cn.dingxiang.placement.student.StudentRequests;
import cn.dingxiang.placement.student.Wanted;
import cn.dingxiang.web.page.NotThere;
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

/** What students ask for: transfers and deferrals. Accepting one only says so; it is carried out as a placement or an event,
 * which closes it. */
@Controller("/api/v1/student-requests")
@ExecuteOn(TaskExecutors.BLOCKING)
final class StudentRequestsController {
    private final Calls calls;
    private final StudentRequests requests;
    private final Evidence evidence;

    StudentRequestsController(Calls calls, StudentRequests requests, Evidence evidence) {
        this.calls = calls;
        this.requests = requests;
        this.evidence = evidence;
    }

    /** The newest first when not said; those not answered yet unless a state or all are asked for. */
    @Get
    @Secured("placement:read")
    HttpResponse<?> list(Caller caller) {
        return calls.read(caller, () -> {
            Query query = caller.list("within", "kind", "state", "all", "search", "sort");
            boolean oldest = query.sort(ByAge.NEWEST) == ByAge.OLDEST;
            RequestStanding said = query.choice("state", RequestStanding.class);
            RequestStanding standing = said == null && !query.isSet("all") ? RequestStanding.ASKED : said;
            return Listed.of(requests.list(caller.actor(), query.text("within"), new StudentRequestFilter("", null, standing,
                    query.choice("kind", RequestKind.class), query.textOrEmpty("search"), oldest),
                    query.key("after", oldest ? 0 : Long.MAX_VALUE), query.limit()), StudentRequestsController::tree);
        });
    }

    @Get("/{id}")
    @Secured("placement:read")
    HttpResponse<?> one(Caller caller, long id) {
        return calls.read(caller, () -> {
            caller.query();
            return tree(requests.open(caller.actor(), id));
        });
    }

    /** The file that came with it. */
    @Get("/{id}/attachment")
    @Secured("placement:read")
    HttpResponse<?> attachment(Caller caller, long id) {
        return calls.read(caller, () -> {
            caller.query();
            Long key = requests.open(caller.actor(), id).wanted().attachment();
            if (key == null) {
                throw new NotThere();
            }
            Attachment paper = evidence.find(caller.actor(), key);
            return new Document(evidence.open(caller.actor(), key), paper.file().type().mediaType(), paper.fileName());
        });
    }

    /** Takes it up: {@code {note}}. */
    @Post("/{id}/acceptance")
    @Consumes(MediaType.ALL)
    @Secured("placement:write")
    HttpResponse<?> accept(Caller caller, long id, @Nullable @Body byte[] body) {
        return calls.write(caller, body, fields -> {
            caller.query();
            fields.known("note");
            requests.open(caller.actor(), id);
            requests.accept(caller.actor(), id, fields.has("note") ? fields.text("note") : "");
            return Answer.ok(tree(requests.open(caller.actor(), id)));
        });
    }

    /** {@code {reason}}. */
    @Post("/{id}/rejection")
    @Consumes(MediaType.ALL)
    @Secured("placement:write")
    HttpResponse<?> reject(Caller caller, long id, @Nullable @Body byte[] body) {
        return calls.write(caller, body, fields -> {
            caller.query();
            fields.known("reason");
            requests.open(caller.actor(), id);
            requests.reject(caller.actor(), id, fields.text("reason"));
            return Answer.ok(tree(requests.open(caller.actor(), id)));
        });
    }

    /** Closes what was carried out where no event says so: {@code {note}}. */
    @Post("/{id}/completion")
    @Consumes(MediaType.ALL)
    @Secured("placement:write")
    HttpResponse<?> complete(Caller caller, long id, @Nullable @Body byte[] body) {
        return calls.write(caller, body, fields -> {
            caller.query();
            fields.known("note");
            requests.open(caller.actor(), id);
            requests.close(caller.actor(), id, fields.text("note"));
            return Answer.ok(tree(requests.open(caller.actor(), id)));
        });
    }

    private static Map<String, Object> tree(StudentRequest request) {
        Wanted wanted = request.wanted();
        StudentRequest.Answer answer = request.answer();
        StudentRequest.Done done = request.done();
        return Tree.of("id", request.id(), "agreement", request.about().agreement(), "number", request.about().number(), "name",
                request.about().name(), "county", request.about().county(), "kind", wanted.kind(), "ground", wanted.ground(), "from",
                wanted.from(), "until", wanted.until(), "unit", wanted.unit(), "toCounty", wanted.toCounty(), "reason", wanted.reason(),
                "attachment", wanted.attachment(), "state", request.standing(), "askedAt", request.askedAt(), "answer",
                answer == null ? null : Tree.of("at", answer.at(), "by", answer.by(), "text", answer.text()), "done",
                done == null ? null : Tree.of("at", done.at(), "by", done.by(), "text", done.text(), "event", done.event(), "on", done.on()));
    }
}
