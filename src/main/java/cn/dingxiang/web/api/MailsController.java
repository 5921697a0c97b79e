package cn.dingxiang.web.api;

import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.Scope;
import cn.dingxiang.directory.audit.Looks;
import cn.dingxiang.review.MailBook;
import cn.dingxiang.review.MailQueue;
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
import java.util.Map;

/** What was mailed to the offices, units and people of the caller's counties, and how it fared. */
@Controller("/api/v1/mails")
@ExecuteOn(TaskExecutors.BLOCKING)
final class MailsController {
    /** How a mail can stand. */
    enum Status { QUEUED, SENDING, SENT, BOUNCED, DEAD, DROPPED }

    private final Calls calls;
    private final MailBook mails;
    private final MailQueue queue;
    private final Looks looks;
    private final CivilTime time;

    MailsController(Calls calls, MailBook mails, MailQueue queue, Looks looks, CivilTime time) {
        this.calls = calls;
        this.mails = mails;
        this.queue = queue;
        this.looks = looks;
        this.time = time;
    }

    /** The latest first when not said. */
    @Get
    @Secured("mails:read")
    HttpResponse<?> list(Caller caller) {
        return calls.read(caller, () -> {
            Query query = caller.list("within", "status", "search", "sort");
            Status status = query.choice("status", Status.class);
            Scope scope = Scope.ofOffice(caller.actor()).within(query.text("within"));
            looks.looked(caller.actor(), Looks.What.LIST, "mails:" + scope.counties(), caller.actor().county(), null);
            return Listed.of(mails.page(scope, status == null ? null : status.name(), query.text("search"),
                    query.sort(ByAge.NEWEST) == ByAge.OLDEST, query.key("after"), query.limit()), MailsController::tree);
        });
    }

    /** One with its text and what the server said last. */
    @Get("/{id}")
    @Secured("mails:read")
    HttpResponse<?> one(Caller caller, long id) {
        return calls.read(caller, () -> {
            caller.query();
            MailBook.Mail mail = find(caller, id);
            looks.looked(caller.actor(), Looks.What.PERSON, "mail:" + id, caller.actor().county(), null);
            Map<String, Object> tree = tree(mail.line());
            tree.putAll(Tree.of("text", mail.text(), "messageId", mail.messageId()));
            return tree;
        });
    }

    /** Puts one that was given up back into the queue; the county's own. */
    @Post("/{id}/again")
    @Consumes(MediaType.ALL)
    @Secured("mails:write")
    HttpResponse<?> again(Caller caller, long id, @Nullable @Body byte[] body) {
        return calls.write(caller, body, fields -> {
            caller.query();
            fields.known();
            find(caller, id);
            if (caller.actor().role() != Role.COUNTY_OFFICER) {
                throw new ApiProblem(HttpStatus.FORBIDDEN, "by-county");
            }
            if (!queue.revive(id, time.now(), caller.actor().name())) {
                throw new ApiProblem(HttpStatus.CONFLICT, "mail-not-given-up");
            }
            return Answer.ok(tree(find(caller, id).line()));
        });
    }

    private MailBook.Mail find(Caller caller, long id) {
        return mails.find(Scope.ofOffice(caller.actor()), id).orElseThrow(NotThere::new);
    }

    private static Map<String, Object> tree(MailBook.Line line) {
        return Tree.of("id", line.id(), "name", line.name(), "address", line.address(), "subject", line.subject(), "on", line.on(),
                "status", line.status(), "attempts", line.attempts(), "error", line.error(), "sentAt", line.sentAt());
    }
}
