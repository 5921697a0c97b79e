package cn.dingxiang.web.api;

import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.review.remind.Addressed;
import cn.dingxiang.review.remind.Remindable;
import cn.dingxiang.review.remind.Reminded;
import cn.dingxiang.review.remind.Reminding;
import cn.dingxiang.review.today.ToDo;
import cn.dingxiang.review.today.ToDoFilter;
import cn.dingxiang.timeline.Party;
import cn.dingxiang.work.task.RemindJobs;
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

/** Employers reminded because somebody says so: of one matter at once, of many as a job. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class RemindersController {
    private final Calls calls;
    private final Reached reached;
    private final Reminding reminding;
    private final RemindJobs jobs;

    RemindersController(Calls calls, Reached reached, Reminding reminding, RemindJobs jobs) {
        this.calls = calls;
        this.reached = reached;
        this.reminding = reminding;
        this.jobs = jobs;
    }

    /** What of an agreement which unit can be reminded of, and how the last reminder went. */
    @Get("/agreements/{agreement}/reminders")
    @Secured("agreements:read")
    HttpResponse<?> list(Caller caller, String agreement) {
        return calls.read(caller, () -> {
            caller.query();
            return Listed.all(reminding.addressed(reminding.of(reached.agreement(caller, agreement).id())), RemindersController::tree);
        });
    }

    /** Reminds of one matter, named by its key: {@code {matter}}; once a day for each unit. */
    @Post("/agreements/{agreement}/reminders")
    @Consumes(MediaType.ALL)
    @Secured("mails:write")
    HttpResponse<?> one(Caller caller, String agreement, @Nullable @Body byte[] body) {
        return calls.write(caller, body, fields -> {
            caller.query();
            fields.known("matter");
            String matter = fields.text("matter");
            Reminded reminded = reminding.remind(caller.actor(), reached.agreement(caller, agreement).id(), matter);
            return Answer.ok(Tree.of("outcomes", reminded.outcomes().stream().map(outcome -> Tree.of("unit", outcome.addressed().unit(),
                    "name", outcome.addressed().name(), "result", outcome.result())).toList(), "nobody",
                    reminded.nobody().stream().map(Remindable::key).toList()));
        });
    }

    /** Reminds of lines of a list, or of all of it: {@code {kind, within, code, party, ids}}; ids are of links, or of agreements. */
    @Post("/to-do/reminders")
    @Consumes(MediaType.ALL)
    @Secured("mails:write")
    HttpResponse<?> many(Caller caller, @Nullable @Body byte[] body) {
        return calls.write(caller, body, fields -> {
            caller.query();
            fields.known("kind", "within", "code", "party", "ids");
            ToDo kind = fields.choice("kind", ToDo.class);
            if (kind != ToDo.SILENT_EMPLOYERS && kind != ToDo.DUTIES_OVERDUE) {
                throw new MalformedInput("kind", "not-a-choice", "SILENT_EMPLOYERS, DUTIES_OVERDUE");
            }
            ToDoFilter list = new ToDoFilter(kind, fields.textOrNull("within"), fields.has("code") ? fields.choice("code", FindingCode.class)
                    : null, fields.has("party") ? fields.choice("party", Party.class) : null, null);
            return Answer.queued(jobs.remind(caller.actor(), list, fields.has("ids") ? Bodies.keys(fields, "ids") : List.of()));
        });
    }

    private static Map<String, Object> tree(Addressed addressed) {
        Remindable about = addressed.about();
        return Tree.of("matter", about.key(), "code", about.matter().code(), "subject", about.matter().subject(), "day",
                about.matter().anchorOn(), "duty", about.duty(), "party", about.party(), "standing", about.standing(), "unit",
                addressed.unit(), "name", addressed.name(), "reachable", addressed.reachable(), "lastOn", addressed.lastOn(), "state",
                addressed.state(), "remindedToday", addressed.byHandNow());
    }
}
